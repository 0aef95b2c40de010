import { pack as builtIn } from '#built-in/pack';
import { checksOf, type CompiledPack } from '../../framework/pack.ts';
import type { CheckDescription } from '../../report/check-description.ts';
import type { Project } from './project.ts';

/** What is known of checks in the projects that one run meets. */
export interface CheckDescriber {
  /** Says to which project the files belong that come next; null for none. */
  readonly turnTo: (project: Project | null) => void;
  readonly describe: (check: string) => CheckDescription | undefined;
}

type Head = Omit<CheckDescription, 'documentation' | 'helpUri'>;
type Texts = ReadonlyMap<string, string>;

interface Taught {
  readonly id: string;
  readonly documentation: string;
}

function textsOf(
  lessons: readonly Taught[],
  guides: readonly { readonly points: readonly Taught[] }[],
): Texts {
  const all = [...lessons, ...guides.flatMap(({ points }) => points)];
  return new Map(all.map(({ id, documentation }) => [id, documentation]));
}

/** What the built-in rule files teach; they are large. */
async function readBuiltInTexts(): Promise<Texts> {
  const [{ lessons }, { cases }] = await Promise.all([
    import('#built-in/lessons'),
    import('#built-in/cases'),
  ]);
  return textsOf(lessons, cases);
}

/** Keeps what `make` gives for an object. */
function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/**
 * Describes checks of mlsd and of a project's own packs, points of cases among them.
 *
 * @param withTexts whether what rule files teach is wanted too
 * @param findAddress gives the address of the page that teaches a check
 */
export async function openCheckDescriber(
  withTexts: boolean,
  findAddress: (check: string, project: Project | null) => string | undefined,
): Promise<CheckDescriber> {
  const texts: Texts = withTexts ? await readBuiltInTexts() : new Map();
  const headsOf = remember(
    (pack: CompiledPack): ReadonlyMap<string, Head> =>
      new Map(checksOf(pack).map((rule) => [rule.id, rule])),
  );
  const ownTextsOf = remember(({ own }: Project) => textsOf(own.lessons, own.guides));
  let project: Project | null = null;
  return {
    turnTo: (next) => {
      project = next;
    },
    describe: (check) => {
      const head = headsOf(project?.pack ?? builtIn).get(check);
      if (!head) return undefined;
      const { title, asks, question, severity } = head;
      const ownText = withTexts && project ? ownTextsOf(project).get(check) : undefined;
      const documentation = ownText ?? texts.get(check) ?? '';
      const helpUri = findAddress(check, project);
      return { title, asks, question, severity, documentation, ...(helpUri && { helpUri }) };
    },
  };
}
