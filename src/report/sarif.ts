import type { Report } from '../lint/report.ts';
import { hashText } from '../text/hash.ts';
import { printable } from '../text/printable.ts';
import type { DescribedOptions } from './gitlab.ts';
import { stringifyJson } from './json-text.ts';
import type { PlacedFault, PlacedFile, PlacedFinding, PlacedSuppression, Range } from './places.ts';
import type { PlacedReporter } from './reporter.ts';
import { createRuleTable, levels, type RuleTable } from './sarif-rules.ts';
import { isShown } from './shown.ts';
import { uriOf } from './uri.ts';

export interface SarifOptions extends DescribedOptions {
  readonly tool: Report['tool'];
}

const head =
  '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{';

/** Text that holds no link: SARIF reads `[text](target)` in messages. */
function message(...texts: readonly string[]) {
  const lines = texts.map((text) => printable(text).replaceAll('](', '] ('));
  return { text: lines.join('\n') };
}

function region({ start, end }: Range) {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function location(range: Range, uri: string) {
  return { physicalLocation: { artifactLocation: { uri }, region: region(range) } };
}

function related({ related: places = [] }: PlacedFinding, uri: string) {
  if (places.length === 0) return {};
  const locations = places.map((place, id) => ({
    id,
    ...location(place.range, uri),
    message: message(place.message),
  }));
  return { relatedLocations: locations };
}

function fixes({ fix }: PlacedFinding, uri: string) {
  if (!fix || fix.edits.length === 0) return {};
  const replacements = fix.edits.map(({ range, text }) => ({
    deletedRegion: region(range),
    insertedContent: { text },
  }));
  const artifactChanges = [{ artifactLocation: { uri }, replacements }];
  return { fixes: [{ description: message(fix.title), artifactChanges }] };
}

function result(finding: PlacedFinding, uri: string, rules: RuleTable) {
  const { check, severity, question, range, fingerprint } = finding;
  const hash = hashText(`${uri}\n${check}\n${fingerprint}`);
  return {
    ruleId: check,
    ruleIndex: rules.indexOf(check),
    level: levels[severity],
    message: message(finding.message, ...(question === undefined ? [] : [question])),
    locations: [location(range, uri)],
    // The second is the name under which GitHub looks; without it GitHub makes one of the lines.
    partialFingerprints: { 'mlsd/v1': hash, primaryLocationLineHash: hash },
    ...related(finding, uri),
    ...fixes(finding, uri),
  };
}

function notification({ path, range, message: text, help }: PlacedFault, options: SarifOptions) {
  const place =
    path === undefined ? {} : { artifactLocation: { uri: uriOf(options.locate(path)) } };
  const inFile = range ? { region: region(range) } : {};
  return {
    level: 'error',
    message: message(text, ...(help === undefined ? [] : [help])),
    ...(path !== undefined && { locations: [{ physicalLocation: { ...place, ...inFile } }] }),
  };
}

function foot(faults: readonly PlacedFault[], rules: RuleTable, options: SarifOptions): string {
  const { name, version } = options.tool;
  const invocation = {
    executionSuccessful: faults.length === 0,
    toolConfigurationNotifications: faults.map((fault) => notification(fault, options)),
  };
  const driver = { name, version, semanticVersion: version, rules: rules.list() };
  return `],"tool":${stringifyJson({ driver })},"invocations":[${stringifyJson(invocation)}]}]}\n`;
}

/** How a finding was held back, as SARIF names it. */
function suppressions({ by, reason }: PlacedSuppression) {
  const kind = by === 'comment' ? 'inSource' : 'external';
  return [{ kind, ...(reason !== undefined && { justification: printable(reason) }) }];
}

/** Where results may be held back, all of them must say whether they are (section 3.27.23). */
function results(file: PlacedFile, rules: RuleTable, options: SarifOptions): readonly string[] {
  const uri = uriOf(options.locate(file.path));
  const isWanted = (finding: PlacedFinding): boolean => isShown(finding, options.least);
  const told = file.findings
    .filter(isWanted)
    .map((finding) => ({ ...result(finding, uri, rules), suppressions: [] }));
  const held = file.suppressed
    .filter(isWanted)
    .map((one) => ({ ...result(one, uri, rules), suppressions: suppressions(one) }));
  return [...told, ...held].map(stringifyJson);
}

/**
 * The report in SARIF 2.1.0, as code scanning reads it: results with stable fingerprints, related
 * places and fixes, and the rules that they refer to with their documentation.
 */
export function createSarifReporter(options: SarifOptions): PlacedReporter {
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
