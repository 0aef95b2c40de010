import { cases } from '#built-in/cases';
import { pack } from '#built-in/pack';
import { templates } from '#built-in/templates';
import path from 'node:path';
import type { Fault, Outcome } from '../../framework/fault.ts';
import { readStream } from '../../node/read-stream.ts';
import { readText } from '../../node/read-text.ts';
import { writeSkeleton } from '../../scaffold/skeleton.ts';
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

function readTemplate({ template, style }: NewFlags, { terminal }: Session): Outcome<string> {
  if (template === undefined) {
    const name = style === 'minimal' ? 'minimal' : 'skeleton';
    return { ok: true, value: templates[name] ?? '{{steps}}' };
  }
  const content = readText(path.resolve(terminal.folder, template));
  if (!content.ok) return fail({ ...content.fault, path: template });
  return { ok: true, value: content.value.text.replaceAll('\r\n', '\n') };
}

/** The text of a skeleton for the case, or for none. */
export async function createSkeleton(
  caseId: string | undefined,
  flags: NewFlags,
  session: Session,
): Promise<Outcome<string>> {
  const known = cases.map(({ id }) => id);
  const guide = cases.find(({ id }) => id === caseId);
  if (caseId !== undefined && !guide) return fail(unknownId('case', caseId, known));
  const template = readTemplate(flags, session);
  if (!template.ok) return template;
  const title = flags.stdinTitle === true ? await readTitle(session) : null;
  if (title && !title.ok) return title;
  const heading = title?.value ?? flags.title;
  const { level, style } = flags;
  const value = writeSkeleton(pack, template.value, {
    level,
    style,
    ...(guide && { guide }),
    ...(heading !== undefined && { title: heading }),
  });
  return { ok: true, value };
}
