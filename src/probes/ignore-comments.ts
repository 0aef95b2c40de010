import { quoteText, type Detection, type Detector, type IgnoreFate } from './detector.ts';

/** Says of one comment what is wrong with it; null when nothing is. */
type Tell = (fate: IgnoreFate) => Detection['data'] | null;

const mostText = 160;
/** The first places show what is meant. */
const mostOthers = 2;
const away = 'it is told here, which the comment is not about';

function inTicks(names: readonly string[]): string {
  return quoteText(names.map((name) => `\`${name}\``).join(', '), mostText);
}

function createDetector(name: string, data: readonly string[], tell: Tell): Detector {
  return {
    name,
    options: {},
    required: [],
    data,
    isLate: true,
    find: ({ ignores }) =>
      ignores.flatMap((fate) => {
        const told = tell(fate);
        return told ? [{ span: fate.comment.span, related: [], data: told, sure: true }] : [];
      }),
  };
}

const unused = createDetector('unused-ignore', ['names'], ({ idle }) =>
  idle.length > 0 ? { names: inTicks(idle) } : null,
);

/** Shows where the finding is that a comment misses. */
const unusedIgnore: Detector = {
  ...unused,
  find: ({ ignores, ...evidence }, options) =>
    ignores.flatMap((fate) => {
      const related = fate.elsewhere.slice(0, mostOthers).map((span) => ({ span, message: away }));
      const found = unused.find({ ...evidence, ignores: [fate] }, options);
      return found.map((detection) => ({ ...detection, related }));
    }),
};

/** Detectors of ignore comments that do not do what their writer wants. */
export const ignoreDetectors: readonly Detector[] = [
  createDetector('misspelt-ignore', ['flaw'], ({ comment: { flaw } }) =>
    flaw === null ? null : { flaw: quoteText(flaw, mostText) },
  ),
  createDetector('ignore-of-unknown-check', ['problem'], ({ unknown: [first, ...others] }) => {
    if (first === undefined) return null;
    const more = others.length === 0 ? '' : `, and ${others.length} more like this`;
    return { problem: `${first}${more}` };
  }),
  createDetector('ignore-without-reason', ['names'], ({ comment }) => {
    const { flaw, reason, checks } = comment;
    return flaw === null && reason === '' ? { names: inTicks(checks) } : null;
  }),
  createDetector('expired-ignore', ['names', 'day'], ({ comment, expired }) =>
    expired ? { names: inTicks(comment.checks), day: comment.until ?? '' } : null,
  ),
  unusedIgnore,
];
