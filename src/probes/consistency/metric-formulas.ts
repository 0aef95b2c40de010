import type { GroupId } from '../../framework/pack.ts';
import { sourceSpan } from '../../text/prose.ts';
import { quoteText, type Detection, type Evidence } from '../detector.ts';
import { counts } from '../probe.ts';

/** A metric as a ratio of true and false positives and negatives, each side sorted. */
const ratios: Readonly<Record<string, readonly [above: string, below: string]>> = {
  precision: ['TP', 'FP TP'],
  recall: ['TP', 'FN TP'],
  sensitivity: ['TP', 'FN TP'],
  'true positive rate': ['TP', 'FN TP'],
  tpr: ['TP', 'FN TP'],
  specificity: ['TN', 'FP TN'],
  'true negative rate': ['TN', 'FP TN'],
  'false positive rate': ['FP', 'FP TN'],
  fpr: ['FP', 'FP TN'],
  'false negative rate': ['FN', 'FN TP'],
  fnr: ['FN', 'FN TP'],
  'false discovery rate': ['FP', 'FP TP'],
  accuracy: ['TN TP', 'FN FP TN TP'],
};

const sum = '\\(?\\s*([TF][PN](?:\\s*\\+\\s*[TF][PN])*)\\s*\\)?';
const ratio = new RegExp(
  `\\b(${Object.keys(ratios).join('|')})\\s*(?:=|:=|≔|is)\\s*${sum}\\s*[/÷]\\s*${sum}(?!\\s*[+/×*])`,
  'gi',
);

function sides(written: string): string {
  return written
    .split('+')
    .map((each) => each.trim().toUpperCase())
    .sort()
    .join(' ');
}

function wrongRatios({ doc }: Evidence, rates: GroupId): readonly Detection[] {
  const holding = doc.index
    .saying(rates)
    .filter(({ form, prose }) => form !== 'node' && prose.text.includes('TP'));
  return holding.flatMap(({ prose }) =>
    [...prose.text.matchAll(ratio)].flatMap(
      ({ index, 0: written, 1: name = '', 2: above = '', 3: below = '' }) => {
        const right = ratios[name.toLowerCase()];
        if (!right || (sides(above) === right[0] && sides(below) === right[1])) return [];
        const [top, bottom] = right.map((side) => side.split(' ').sort(byTruth).join(' + '));
        return [
          {
            span: sourceSpan(prose, index, index + written.length),
            related: [],
            data: {
              given: `By its definition ${name.toLowerCase()}`,
              allowed: `is ${top ?? ''} / (${bottom ?? ''})`,
              stated: quoteText(written),
            },
            sure: true,
          },
        ];
      },
    ),
  );
}

/** "TP + FN" reads better than "FN + TP". */
function byTruth(first: string, second: string): number {
  return second.localeCompare(first);
}

const thousandfold = /\b1[,.\s]?000\b|\bthousand\b|\bmille\b|\b1k\b|\b10\^3/i;
const perThousand = /\beCPM\s*=\s*([^.;|\n=]{3,60})/i;

/** The price of a thousand views without its thousand. */
function lackingThousand({ doc }: Evidence, price: GroupId): readonly Detection[] {
  const naming = doc.index.saying(price);
  if (naming.some(({ prose }) => thousandfold.test(prose.text))) return [];
  for (const statement of naming) {
    const { form, prose } = statement;
    const match = form === 'node' || !counts(statement) ? null : perThousand.exec(prose.text);
    const [written = '', right = ''] = match ?? [];
    if (!match || !/[×x*·]/.test(right) || !/\bbid/i.test(right.replaceAll('_', ' '))) continue;
    return [
      {
        span: sourceSpan(prose, match.index, match.index + written.length),
        related: [],
        data: {
          given: 'eCPM is the value of a thousand views',
          allowed: 'so that it takes a factor of 1,000',
          stated: quoteText(written),
        },
        sure: false,
      },
    ];
  }
  return [];
}

/** Definitions of metrics that are those of another metric, or lack a factor. */
export function findWrongFormulas(
  evidence: Evidence,
  { rates, price }: { readonly rates: GroupId; readonly price: GroupId },
): readonly Detection[] {
  return [...wrongRatios(evidence, rates), ...lackingThousand(evidence, price)];
}
