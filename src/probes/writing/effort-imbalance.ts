import type { DesignDoc } from '../../document/design-doc.ts';
import type { ProbeOptions } from '../../framework/clause.ts';
import { stepIds, type StepId } from '../../framework/framework.ts';
import type { GroupId } from '../../framework/pack.ts';
import { numberOption } from '../probe.ts';
import { quoteText, type Detection, type Detector } from '../detector.ts';
import { placeOfWhole } from './whole-document.ts';

type Shares = ReadonlyMap<StepId, number>;

/** Share of the words that each step holds, of all words that belong to one. */
function sharesOf({ statements }: DesignDoc): Shares {
  const words = new Map<StepId, number>(stepIds.map((step) => [step, 0]));
  let all = 0;
  for (const { form, section, steps, tokens } of statements) {
    if (form === 'node' || section.excluded || steps.length === 0) continue;
    all += tokens.length;
    for (const step of steps)
      words.set(step, (words.get(step) ?? 0) + tokens.length / steps.length);
  }
  return new Map([...words].map(([step, count]) => [step, all === 0 ? 0 : count / all]));
}

const percent = (share: number): string => `${String(Math.round(share * 100))} %`;

/** Chapters on the architecture hold something of every step. */
const neverLarge = 'serving';
/** The task is often framed among the requirements. */
const neverSmall = 'io';

/** A step that holds far more than its part while another holds next to nothing. */
function findImbalance(shares: Shares, options: ProbeOptions<GroupId>) {
  const sorted = [...shares].toSorted(([, one], [, other]) => other - one);
  const [large] = sorted.filter(([step]) => step !== neverLarge);
  const small = sorted.findLast(([step]) => step !== neverSmall);
  if (!large || !small) return null;
  const [[step, share], [poor, left]] = [large, small];
  const isLarge = share > numberOption(options, 'atMost', 0.5);
  const budget = numberOption(options, step, 0) / 100;
  return isLarge && left < numberOption(options, 'least', 0.02)
    ? { step, share, budget, poor, left }
    : null;
}

/** The sections that are the home of a step, as a reader would point at them. */
function describe(doc: DesignDoc, step: StepId): string {
  const [home, ...others] = doc.homes[step];
  const named = `"${quoteText(home?.heading?.prose.text ?? step, 40)}"`;
  if (others.length === 0) return named;
  const more = others.length === 1 ? 'another section' : `${String(others.length)} other sections`;
  return `${named} and ${more} of that step`;
}

function tell(doc: DesignDoc, options: ProbeOptions<GroupId>): Detection | null {
  const found = findImbalance(sharesOf(doc), options);
  if (!found) return null;
  const { step, share, budget, poor, left } = found;
  const [home] = doc.homes[step];
  return {
    span: home?.heading?.span ?? placeOfWhole(doc),
    related: [],
    data: {
      large: describe(doc, step),
      share: percent(share),
      budget: percent(budget),
      small: describe(doc, poor),
      left: percent(left),
    },
    sure: true,
  };
}

/** Finds a step that takes the words that another one lacks. */
export const effortImbalance: Detector = {
  name: 'effort-imbalance',
  options: {
    ...Object.fromEntries(stepIds.map((step) => [step, 'number'] as const)),
    atMost: 'number',
    least: 'number',
    words: 'number',
  },
  required: [],
  data: ['large', 'share', 'budget', 'small', 'left'],
  find: ({ doc }, options) => {
    if (doc.words < numberOption(options, 'words', 350)) return [];
    const told = tell(doc, options);
    return told ? [told] : [];
  },
};
