import type { Fault } from '../framework/fault.ts';
import type { FileReport, Finding, Fix, Report, SuppressedFinding } from '../lint/report.ts';
import { hashText } from '../text/hash.ts';
import { createLineIndex, type LineIndex } from '../text/line-index.ts';
import { printable } from '../text/printable.ts';
import type { Span } from '../text/span.ts';
import type { RepositoryOptions } from './gitlab.ts';
import { stringifyJson } from './json-text.ts';
import type { Reporter } from './reporter.ts';
import { createRuleTable, levels, type CheckDescription, type RuleTable } from './sarif-rules.ts';
import { isShown } from './shown.ts';
import { uriOf } from './uri.ts';

export interface SarifOptions extends RepositoryOptions {
  readonly tool: Report['tool'];
  readonly describeCheck: (check: string) => CheckDescription | undefined;
}

const head =
  '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{';

/** The file that findings are written for. */
interface Artifact {
  readonly uri: string;
  readonly lines: LineIndex;
}

/** Text that holds no link: SARIF reads `[text](target)` in messages. */
function message(...texts: readonly string[]) {
  const lines = texts.map((text) => printable(text).replaceAll('](', '] ('));
  return { text: lines.join('\n') };
}

function region({ start, end }: Span, lines: LineIndex) {
  const from = lines.position(start);
  const to = lines.position(Math.max(start, end));
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
}

function location(span: Span, { uri, lines }: Artifact) {
  return { physicalLocation: { artifactLocation: { uri }, region: region(span, lines) } };
}

function related({ related: places = [] }: Finding, artifact: Artifact) {
  if (places.length === 0) return {};
  const locations = places.map((place, id) => ({
    id,
    ...location(place.span, artifact),
    message: message(place.message),
  }));
  return { relatedLocations: locations };
}

function fixes(fix: Fix | undefined, { uri, lines }: Artifact) {
  if (!fix || fix.edits.length === 0) return {};
  const replacements = fix.edits.map(({ span, text }) => ({
    deletedRegion: region(span, lines),
    insertedContent: { text },
  }));
  const artifactChanges = [{ artifactLocation: { uri }, replacements }];
  return { fixes: [{ description: message(fix.title), artifactChanges }] };
}

function result(finding: Finding, artifact: Artifact, rules: RuleTable) {
  const { check, severity, question, span, fingerprint, fix } = finding;
  const hash = hashText(`${artifact.uri}\n${check}\n${fingerprint}`);
  return {
    ruleId: check,
    ruleIndex: rules.indexOf(check),
    level: levels[severity],
    message: message(finding.message, ...(question === undefined ? [] : [question])),
    locations: [location(span, artifact)],
    // The second is the name under which GitHub looks; without it GitHub makes one of the lines.
    partialFingerprints: { 'mlsd/v1': hash, primaryLocationLineHash: hash },
    ...related(finding, artifact),
    ...fixes(fix, artifact),
  };
}

function notification({ path, span, source, message: text, help }: Fault, options: SarifOptions) {
  const place =
    path === undefined ? {} : { artifactLocation: { uri: uriOf(options.locate(path)) } };
  const lines = source === undefined ? null : createLineIndex(source);
  const inFile = span && lines ? { region: region(span, lines) } : {};
  return {
    level: 'error',
    message: message(text, ...(help === undefined ? [] : [help])),
    ...(path !== undefined && { locations: [{ physicalLocation: { ...place, ...inFile } }] }),
  };
}

function foot(faults: readonly Fault[], rules: RuleTable, options: SarifOptions): string {
  const { name, version } = options.tool;
  const invocation = {
    executionSuccessful: faults.length === 0,
    toolConfigurationNotifications: faults.map((fault) => notification(fault, options)),
  };
  const driver = { name, version, semanticVersion: version, rules: rules.list() };
  return `],"tool":${stringifyJson({ driver })},"invocations":[${stringifyJson(invocation)}]}]}\n`;
}

/** How a finding was held back, as SARIF names it. */
function suppressions({ by, reason }: SuppressedFinding) {
  const kind = by === 'comment' ? 'inSource' : 'external';
  return [{ kind, ...(reason !== '' && { justification: printable(reason) }) }];
}

/** Where results may be held back, all of them must say whether they are (section 3.27.23). */
function results(file: FileReport, rules: RuleTable, options: SarifOptions): readonly string[] {
  const artifact = { uri: uriOf(options.locate(file.path)), lines: createLineIndex(file.source) };
  const isWanted = (finding: Finding): boolean => isShown(finding, options.least);
  const told = file.findings
    .filter(isWanted)
    .map((finding) => ({ ...result(finding, artifact, rules), suppressions: [] }));
  const held = file.suppressed
    .filter(isWanted)
    .map((one) => ({ ...result(one, artifact, rules), suppressions: suppressions(one) }));
  return [...told, ...held].map(stringifyJson);
}

/**
 * The report in SARIF 2.1.0, as code scanning reads it: results with stable fingerprints, related
 * places and fixes, and the rules that they refer to with their documentation.
 */
export function createSarifReporter(options: SarifOptions): Reporter {
  const rules = createRuleTable(options.describeCheck);
  let written = 0;
  return {
    begin: () => `${head}"columnKind":"utf16CodeUnits","results":[`,
    file: (file) => {
      const found = results(file, rules, options);
      const comma = written > 0 && found.length > 0 ? ',\n' : '';
      written += found.length;
      return comma + found.join(',\n');
    },
    end: (faults) => foot(faults, rules, options),
  };
}
