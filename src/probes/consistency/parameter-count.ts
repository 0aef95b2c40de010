import type { Statement } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';
import { suffixFactor } from '../../text/magnitudes.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Quantity } from '../../text/quantity.ts';
import type { Detection, Evidence } from '../detector.ts';
import { counts } from '../probe.ts';
import { writeFigure } from './written.ts';

const figure = '(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)([kKM]?)\\b';
const behind = `[^\\n|:=\\d]{0,24}(?:[|:=]|\\bof\\b|\\bis\\b)?\\s*${figure}`;
const layersOf = /\b(\d{1,3})[ -]layers?\b|\blayers?\s*[|:=]\s*(\d{1,3})\b/i;
const widthOf = new RegExp(
  `\\b(?:(?:embed(?:ding)?|hidden|model)[ _-]?(?:dim(?:ension)?s?|size|width)|d_model)${behind}`,
  'i',
);
const innerOf = new RegExp(`\\b(?:feed[ -]?forward|ffn|mlp|intermediate)${behind}`, 'i');
const vocabularyOf = new RegExp(`\\bvocab(?:ulary)?${behind}`, 'i');
/** What has further weights, or leaves some out. */
const unlike =
  /\b(?:experts?|moe|encoder[- ]decoder|seq2seq|lora|adapters?|frozen|shared weights)\b/i;
const kind = /\b(?:transformer|attention|gpt|bert)/i;

/** Positions that a table of embeddings may hold. */
const positions = 1024;
const least = 10_000;

function read(pattern: RegExp, text: string): number | null {
  const [, first, suffix = '', ...rest] = pattern.exec(text) ?? [];
  const digits = first ?? (/\d/.test(suffix) ? suffix : rest[0]);
  if (digits === undefined) return null;
  const scale = /\d/.test(suffix) ? 1 : (suffixFactor(suffix) ?? 1);
  return Number(digits.replaceAll(',', '')) * scale;
}

/** The lines of the same table or list, else the sentence itself. */
function togetherWith(statement: Statement): string {
  const { form, section, prose } = statement;
  if (form !== 'row' && form !== 'item') return prose.text;
  const alike = section.statements.filter((each) => each.form === form);
  return alike.map((each) => each.prose.text).join('\n');
}

interface Count {
  readonly formula: string;
  readonly likely: number;
  readonly low: number;
  readonly high: number;
}

/** The weights of a stack of attention and feed-forward blocks; four squares of the width and twice the inner layer each. */
function countWeights(text: string): Count | null {
  const layers = read(layersOf, text);
  const width = read(widthOf, text);
  if (layers === null || width === null || width < 16) return null;
  const inner = read(innerOf, text) ?? 4 * width;
  const words = read(vocabularyOf, text);
  if (words === null) return null;
  const blocks = layers * (4 * width ** 2 + 2 * width * inner);
  const formula = `${layers} layers of width ${width} with ${inner} inside and ${words} words`;
  const likely = blocks + words * width;
  return { formula, likely, low: blocks, high: likely + words * width + positions * width };
}

function write(count: number): string {
  return count >= 1e9 ? `${writeFigure(count / 1e9)}B` : `${writeFigure(count / 1e6)}M`;
}

function check(statement: Statement, stated: Quantity, factor: number): Detection | null {
  const text = togetherWith(statement);
  if (unlike.test(text) || !kind.test(text)) return null;
  const count = countWeights(text);
  if (!count) return null;
  const off = Math.max(stated.value / count.high, count.low / stated.upper);
  if (off < factor) return null;
  const { prose } = statement;
  return {
    span: sourceSpan(prose, stated.start, stated.end),
    related: [],
    data: {
      computation: count.formula,
      computed: `about ${write(count.likely)} parameters`,
      stated: prose.text.slice(stated.start, stated.end),
      factor: writeFigure(Math.max(stated.value / count.likely, count.likely / stated.upper)),
    },
    sure: false,
  };
}

/** Numbers of parameters that a transformer of the stated sizes does not have. */
export function findParameterCounts(
  { doc }: Evidence,
  { parameters, factor }: { readonly parameters: GroupId; readonly factor: number },
): readonly Detection[] {
  return doc.index.saying(parameters).flatMap((statement) => {
    if (statement.form === 'node' || !counts(statement)) return [];
    const [stated, more] = statement.quantities.filter(
      ({ dimension, value }) => (dimension === 'count' || dimension === 'number') && value >= least,
    );
    return stated && !more ? (check(statement, stated, factor) ?? []) : [];
  });
}
