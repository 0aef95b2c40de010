import { pack } from '#built-in/pack';
import path from 'node:path';
import type { DesignDoc } from '../../document/design-doc.ts';
import type { DocumentSettings, Placed } from '../../framework/config.ts';
import { checksOf } from '../../framework/pack.ts';
import { frontMatterValue } from '../../lint/front-matter.ts';
import { usualStanding } from '../../lint/linter.ts';
import { readText } from '../../node/read-text.ts';
import { showPath } from '../../node/show-path.ts';
import { formatSettings, formatSettingsJson } from '../../report/settings.ts';
import type { EffectiveSettings, TracedValue } from '../../report/settings.ts';
import { exitCodes } from '../exit-code.ts';
import type { Session } from '../session.ts';
import type { LintFlags } from './flags.ts';
import type { Project } from './project.ts';
import { traceRule } from './trace-rule.ts';
import { trace } from './trace.ts';
import { askedBy, createSettingsFinder, type Settings } from './settings.ts';

type StandingName = 'level' | 'status' | 'case';

/** What a document says of itself. */
function traceFrontMatter(doc: DesignDoc, name: StandingName, shown: string): TracedValue | null {
  const value = frontMatterValue(doc, name);
  if (value === undefined) return null;
  const line = doc.source.split(/\r?\n/).findIndex((text) => text.startsWith(`${name}:`)) + 1;
  return { value, from: { by: 'front matter', path: shown, line } };
}

/** The call beats the document, that beats the config. */
function traceStanding(
  name: StandingName,
  flags: LintFlags,
  found: {
    readonly doc: DesignDoc | null;
    readonly shown: string;
    readonly settings: DocumentSettings;
  },
): TracedValue | null {
  const asked = flags[name];
  if (asked !== undefined) return { value: asked, from: { by: 'flag', flag: `--${name}` } };
  const own = found.doc && traceFrontMatter(found.doc, name, found.shown);
  if (own) return own;
  const set = found.settings[name];
  if (set) return trace(set);
  return name === 'case' ? null : { value: usualStanding[name], from: { by: 'default' } };
}

/** Templates and the baseline, as seen from the folder of the config. */
function tracePaths(
  { config, base }: Project,
  { baseline: asked }: LintFlags,
): Readonly<Record<string, TracedValue>> {
  const { templates, baseline } = config;
  const show = (path: Placed<string>): TracedValue =>
    trace({ ...path, value: showPath(path.value, base) });
  return {
    ...(templates && { templates: show(templates) }),
    ...(asked === undefined && baseline && { baseline: show(baseline) }),
    ...(typeof asked === 'string' && {
      baseline: { value: asked, from: { by: 'flag', flag: '--baseline' } },
    }),
  };
}

function traceLists({ config, base }: Project): EffectiveSettings['lists'] {
  const { files, ignore, packs } = config;
  const folders = packs.map(({ value, place }) => trace({ value: showPath(value, base), place }));
  const globs = files?.value.map((value) => trace({ value, place: files.place })) ?? [];
  return {
    ...(globs.length > 0 && { files: globs }),
    ...(ignore.length > 0 && { ignore: ignore.map(trace) }),
    ...(folders.length > 0 && { packs: folders }),
  };
}

function traceSettings(
  file: string,
  flags: LintFlags,
  {
    project,
    settings,
    doc,
    working,
  }: Settings & { readonly doc: DesignDoc | null; readonly working: string },
): EffectiveSettings {
  const { words } = project.config;
  const found = { doc, shown: file, settings };
  const standing = (['level', 'status', 'case'] as const).flatMap((name) => {
    const value = traceStanding(name, flags, found);
    return value ? [[name, value] as const] : [];
  });
  const single: Readonly<Record<string, TracedValue>> = {
    ...Object.fromEntries(standing),
    ...tracePaths(project, flags),
  };
  const ofCase = `case/${String(single['case']?.value ?? '')}/`;
  const checks = checksOf(project.pack).filter(
    ({ id }) => !id.startsWith('case/') || id.startsWith(ofCase) || settings.rules.has(id),
  );
  return {
    document: file,
    config: project.file === null ? null : showPath(project.file, working),
    single,
    lists: traceLists(project),
    words: Object.fromEntries([...words].map(([list, phrases]) => [list, phrases.map(trace)])),
    rules: Object.fromEntries(
      checks.map((rule) => [rule.id, traceRule(rule, { project, settings, single })]),
    ),
  };
}

/** `mlsd lint --print-config`: what counts for a document, and where each value comes from. */
export async function printConfig(file: string, flags: LintFlags, session: Session): Promise<void> {
  const { folder, today, output } = session.terminal;
  const context = { pack, asked: askedBy(flags), working: folder, today, config: flags.config };
  const absolute = path.resolve(folder, file);
  const outcome = await createSettingsFinder(context).findSettings(absolute);
  const faults = outcome.ok ? outcome.value.project.own.faults : outcome.faults;
  session.complain(faults);
  if (faults.length > 0) session.exit(exitCodes.fault);
  if (!outcome.ok) return;
  const content = readText(absolute);
  const doc = content.ok ? outcome.value.linter.read(content.value.text) : null;
  const traced = traceSettings(file, flags, { ...outcome.value, doc, working: folder });
  const isJson = flags.format?.some(({ format }) => format === 'json') === true;
  if (isJson) output.write(formatSettingsJson(traced));
  else session.print(formatSettings(traced));
}
