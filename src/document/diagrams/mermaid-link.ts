import { matchAt } from '../../text/match-at.ts';

/** A link between two node groups. */
export interface Link {
  readonly label: string;
  readonly forward: boolean;
  readonly backward: boolean;
  readonly end: number;
}

const longestLabel = 300;
const edgeId = /[ \t]*(?:[\p{L}\p{N}_]{1,40}@(?=[-=~<xo]))?/uy;
/** A link without text in it: `-->`, `---`, `-.->`, `==>`, `--x`, `<-->`, `~~~`. */
const plain =
  /([<xo])?(?:-{2,}>|-{3,}|-{2,}[xo](?![\p{L}\p{N}])|={2,}>|={3,}|={2,}[xo](?![\p{L}\p{N}])|-\.{1,9}-[>xo]?|~{3,})/uy;
/** Arrows that mermaid does not know and authors write all the same. */
const foreign = /<?->|[-=─━]*[→⇒⟶▶]|=>/uy;
const opening = /([<xo])?(--|==|-\.)(?=[ \t"\p{L}\p{N}(])/uy;
const closing: Readonly<Record<string, RegExp>> = {
  '--': /-{2,}[>xo]?/,
  '==': /={2,}[>xo]?/,
  '-.': /\.{1,9}-[>xo]?/,
};
const piped = /[ \t]*\|([^|\n]{0,300})\|/y;

function directed(written: string, head: string | undefined): Pick<Link, 'forward' | 'backward'> {
  const backward = head === '<';
  return { backward, forward: !backward || /[>xo]$/.test(written) };
}

function clean(label: string): string {
  return label
    .replace(/<br\s?\/?>|["`]/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `-- text -->`, `== text ==>`, `-. text .->`. */
function readTextLink(source: string, at: number): Link | null {
  const open = matchAt(opening, source, at);
  if (!open) return null;
  const start = at + open[0].length;
  const rest = source.slice(start, start + longestLabel).split('\n', 1)[0] ?? '';
  const close = closing[open[2] ?? '']?.exec(rest);
  if (!close) return null;
  const end = start + close.index + close[0].length;
  return { label: clean(rest.slice(0, close.index)), ...directed(close[0], open[1]), end };
}

/** The link that starts at an offset, spaces before it included; null when none does. */
export function readLink(source: string, at: number): Link | null {
  const start = at + (matchAt(edgeId, source, at)?.[0].length ?? 0);
  const match = matchAt(plain, source, start) ?? matchAt(foreign, source, start);
  if (!match) return readTextLink(source, start);
  const end = start + match[0].length;
  const label = matchAt(piped, source, end);
  return {
    label: clean(label?.[1] ?? ''),
    ...directed(match[0], match[1]),
    end: end + (label?.[0].length ?? 0),
  };
}
