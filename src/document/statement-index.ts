import type { DesignDoc, Label, Statement } from './design-doc.ts';
import type { GroupId } from '../framework/pack.ts';

const none: readonly Statement[] = [];

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/** Statements of one document by what they say and stand under, so that whoever asks looks at few. */
export class StatementIndex {
  readonly #doc: DesignDoc;
  readonly #saying = new Map<GroupId, Statement[]>();
  readonly #labelled = new Map<Label, Statement[]>();
  readonly #under = new Map<GroupId, readonly Statement[]>();
  readonly #naming = new Map<GroupId, Label[]>();

  constructor(doc: DesignDoc) {
    this.#doc = doc;
    for (const statement of doc.statements) {
      for (const group of statement.hits.keys()) addTo(this.#saying, group, statement);
      for (const label of statement.labels) addTo(this.#labelled, label, statement);
    }
    for (const label of this.#labelled.keys()) {
      for (const group of label.hits.keys()) addTo(this.#naming, group, label);
    }
  }

  /** Statements whose own text the group hits, in the order of the text. */
  saying(group: GroupId): readonly Statement[] {
    return this.#saying.get(group) ?? none;
  }

  /** True when the group stands in a statement or in a label above one. */
  occurs(group: GroupId): boolean {
    return this.#saying.has(group) || this.#naming.has(group);
  }

  /** Statements that stand under a label that the group hits, in the order of the text. */
  under(group: GroupId): readonly Statement[] {
    let found = this.#under.get(group);
    if (!found) {
      const labels = this.#naming.get(group) ?? [];
      found = this.#inOrder(labels.flatMap((label) => this.#labelled.get(label) ?? none));
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
