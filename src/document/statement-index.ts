import type { DesignDoc, Label, Statement } from './design-doc.ts';
import type { GroupId } from '../framework/pack.ts';

const none: readonly Statement[] = [];

/** Statements of one document by what they say and stand under, so that whoever asks looks at few. */
export class StatementIndex {
  readonly #doc: DesignDoc;
  /** By group; most groups are said by nobody. */
  readonly #saying: Statement[][] = [];
  readonly #labelled = new Map<Label, Statement[]>();
  readonly #under = new Map<GroupId, readonly Statement[]>();
  readonly #groupsOfLabels: ReadonlySet<GroupId>;

  constructor(doc: DesignDoc) {
    this.#doc = doc;
    for (const statement of doc.statements) {
      for (const group of statement.hits.keys()) (this.#saying[group] ??= []).push(statement);
      for (const label of statement.labels) {
        const known = this.#labelled.get(label);
        if (known) known.push(statement);
        else this.#labelled.set(label, [statement]);
      }
    }
    const labels = [...this.#labelled.keys()];
    this.#groupsOfLabels = new Set(labels.flatMap(({ hits }) => [...hits.keys()]));
  }

  /** Statements whose own text the group hits, in the order of the text. */
  saying(group: GroupId): readonly Statement[] {
    return this.#saying[group] ?? none;
  }

  /** True when the group stands in a statement or in a label above one. */
  occurs(group: GroupId): boolean {
    return this.saying(group).length > 0 || this.#groupsOfLabels.has(group);
  }

  /** Statements that stand under a label that the group hits, in the order of the text. */
  under(group: GroupId): readonly Statement[] {
    let found = this.#under.get(group);
    if (!found) {
      const labels = this.#groupsOfLabels.has(group) ? [...this.#labelled] : [];
      const named = labels.filter(([{ hits }]) => hits.has(group));
      found = this.#inOrder(named.flatMap(([, statements]) => statements));
      this.#under.set(group, found);
    }
    return found;
  }

  /** Statements that speak of the group themselves or stand under a label that does. */
  about(group: GroupId): readonly Statement[] {
    return this.#inOrder([...this.saying(group), ...this.under(group)]);
  }

  #inOrder(statements: readonly Statement[]): readonly Statement[] {
    if (statements.length < 2) return statements;
    const wanted = new Set(statements);
    return this.#doc.statements.filter((statement) => wanted.has(statement));
  }
}
