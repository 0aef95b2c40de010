import { templates } from '#built-in/templates';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Fault, Outcome } from '../../framework/fault.ts';
import { readStream } from '../../node/read-stream.ts';
import { readText } from '../../node/read-text.ts';
import { showPath } from '../../node/show-path.ts';
import { writeSkeleton } from '../../scaffold/skeleton.ts';
import type { KnownRules } from '../lint/known-rules.ts';
import type { Session } from '../session.ts';
import { unknownId } from '../unknown-id.ts';
import type { NewFlags } from './new-flags.ts';

function fail(...faults: readonly Fault[]): Outcome<never> {
  return { ok: false, faults };
}

/** The first line of standard input. */
async function readTitle({ terminal }: Session): Promise<Outcome<string>> {
  const content = await readStream(terminal.input);
  if (!content.ok) return fail(content.fault);
  const title = content.value.text.trim().split(/\r?\n/)[0]?.trim() ?? '';
  const help = 'For example: echo "Visual search" | mlsd new --stdin-title';
  return title === ''
    ? fail({ message: 'Standard input holds no title.', help })
    : { ok: true, value: title };
}

/** The file of a template: one that the call names, or the one of the project's folder of templates. */
function findTemplate(
  { template, style }: NewFlags,
  { project }: KnownRules,
  { terminal }: Session,
): { readonly file: string; readonly shown: string } | { readonly builtIn: string } {
  if (template !== undefined) {
    return { file: path.resolve(terminal.folder, template), shown: template };
  }
  const name = style === 'minimal' ? 'minimal' : 'skeleton';
  const folder = project?.config.templates?.value;
  const file = folder === undefined ? null : path.join(folder, `${name}.md`);
  return file !== null && existsSync(file)
    ? { file, shown: showPath(file, terminal.folder) }
    : { builtIn: templates[name] ?? '{{steps}}' };
}

function readTemplate(flags: NewFlags, rules: KnownRules, session: Session): Outcome<string> {
  const found = findTemplate(flags, rules, session);
  if ('builtIn' in found) return { ok: true, value: found.builtIn };
  const content = readText(found.file);
  if (!content.ok) return fail({ ...content.fault, path: found.shown });
  return { ok: true, value: content.value.text.replaceAll('\r\n', '\n') };
}

/** The text of a skeleton for the case, or for none. */
export async function createSkeleton(
  caseId: string | undefined,
  flags: NewFlags,
  { rules, session }: { readonly rules: KnownRules; readonly session: Session },
): Promise<Outcome<string>> {
  const cases = await rules.readGuides();
  const known = cases.map(({ id }) => id);
  const guide = cases.find(({ id }) => id === caseId);
  if (caseId !== undefined && !guide) return fail(unknownId('case', caseId, known));
  const template = readTemplate(flags, rules, session);
  if (!template.ok) return template;
  const title = flags.stdinTitle === true ? await readTitle(session) : null;
  if (title && !title.ok) return title;
  const heading = title?.value ?? flags.title;
  const { level, style } = flags;
  const value = writeSkeleton(rules.pack, template.value, {
    level,
    style,
    ...(guide && { guide }),
    ...(heading !== undefined && { title: heading }),
  });
  return { ok: true, value };
}
