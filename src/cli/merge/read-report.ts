import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkReport } from '#built-in/report-check';
import { version } from '#built-in/version';
import type { Fault, Outcome } from '../../framework/fault.ts';
import { validate } from '../../framework/schema-faults.ts';
import { readYaml } from '../../framework/yaml-file.ts';
import { describeSystemError } from '../../node/system-error.ts';
import type { NamedReport, ReportJson } from '../../report/merge.ts';

/** In UTF-16 code units; the reader that knows places takes its time with more. */
const mostWithPlaces = 1_000_000;

const help = 'Merge what mlsd lint --format json has written.';

/** Says what is wrong with a text that is no report, and where. */
function describeForeign(name: string, text: string): Fault {
  if (text.length <= mostWithPlaces) {
    const yaml = readYaml({ path: name, text });
    const [syntax] = yaml.faults;
    if (syntax) return { ...syntax, message: 'This is not valid JSON.', help };
    const [first] = validate(checkReport, yaml).faults;
    if (first) return { ...first, message: `This is no report. ${first.message}`, help };
  }
  return { path: name, message: 'This is no report, or only a part of one.', help };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checkTool({ tool }: ReportJson, name: string): Fault | null {
  if (tool.name === 'mlsd' && tool.version === version) return null;
  return {
    path: name,
    message: `This report was written by ${tool.name} ${tool.version}, and this is mlsd ${version}.`,
    help: 'Lint and merge with the same version.',
  };
}

/** Reads a JSON report; `name` is its path as the call gives it. */
export function readReport(name: string, working: string): Outcome<NamedReport> {
  try {
    const text = readFileSync(path.resolve(working, name), 'utf8').replace(/^\uFEFF/, '');
    const report = parse(text);
    if (!checkReport(report)) return { ok: false, faults: [describeForeign(name, text)] };
    const fault = checkTool(report, name);
    return fault ? { ok: false, faults: [fault] } : { ok: true, value: { name, report } };
  } catch (error) {
    const message = `This report cannot be read: ${describeSystemError(error)}.`;
    return {
      ok: false,
      faults: [{ path: name, message, help: 'Check its name and its permissions.' }],
    };
  }
}
