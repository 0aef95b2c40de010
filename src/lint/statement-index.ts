import type { DesignDoc, Label, Statement } from '../document/design-doc.ts';
import type { GroupId } from '../framework/pack.ts';

const none: readonly Statement[] = [];

function add<Key>(lists: Map<Key, Statement[]>, key: Key, statement: Statement): void {
  const known = lists.get(key);
  if (known) known.push(statement);
  else lists.set(key, [statement]);
}

/** Statements of one document by what they say and stand under, so that a clause looks at few. */
export class StatementIndex {
  readonly #doc: DesignDoc;
  readonly #saying = new Map<GroupId, Statement[]>();
  readonly #labelled = new Map<Label, Statement[]>();
  readonly #under = new Map<GroupId, readonly Statement[]>();

  constructor(doc: DesignDoc) {
    this.#doc = doc;
    for (const statement of doc.statements) {
      for (const group of statement.hits.keys()) add(this.#saying, group, statement);
      for (const label of new Set(statement.labels)) add(this.#labelled, label, statement);
    }
  }

  /** Statements whose own text the group hits, in the order of the text. */
  saying(group: GroupId): readonly Statement[] {
    return this.#saying.get(group) ?? none;
  }

  /** Statements that stand under a label that the group hits, in the order of the text. */
  under(group: GroupId): readonly Statement[] {
    let found = this.#under.get(group);
    if (!found) {
      const labels = [...this.#labelled].filter(([{ hits }]) => hits.has(group));
      found = this.#inOrder(labels.flatMap(([, statements]) => statements));
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
