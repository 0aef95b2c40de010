import type { Label, Statement, StatementIndex } from './design-doc.ts';
import { GroupPlaces } from './group-places.ts';
import type { GroupId } from '../framework/pack.ts';

const none: readonly Statement[] = [];

class StatementsByGroup implements StatementIndex {
  readonly #statements: readonly Statement[];
  readonly #labels: readonly Label[];
  /** By label the statements below it. */
  readonly #below: readonly (readonly Statement[])[];
  readonly #said: GroupPlaces;
  readonly #named: GroupPlaces;
  readonly #saying = new Map<GroupId, readonly Statement[]>();
  readonly #under = new Map<GroupId, readonly Statement[]>();

  constructor(statements: readonly Statement[]) {
    const below = new Map<Label, Statement[]>();
    for (const statement of statements) {
      for (const label of statement.labels) {
        const known = below.get(label);
        if (known) known.push(statement);
        else below.set(label, [statement]);
      }
    }
    this.#statements = statements;
    this.#labels = [...below.keys()];
    this.#below = [...below.values()];
    this.#said = new GroupPlaces(statements);
    this.#named = new GroupPlaces(this.#labels);
  }

  saying(group: GroupId): readonly Statement[] {
    if (!this.#said.has(group)) return none;
    let found = this.#saying.get(group);
    if (!found) this.#saying.set(group, (found = this.#said.pick(group, this.#statements)));
    return found;
  }

  names(group: GroupId): boolean {
    return this.#named.has(group);
  }

  occurs(group: GroupId): boolean {
    return this.#said.has(group) || this.#named.has(group);
  }

  under(group: GroupId): readonly Statement[] {
    if (!this.#named.has(group)) return none;
    let found = this.#under.get(group);
    if (!found) {
      const lists = this.#named.pick(group, this.#below);
      found = lists.length === 1 ? (lists[0] ?? none) : this.#inOrder(lists.flat());
      this.#under.set(group, found);
    }
    return found;
  }

  about(group: GroupId): readonly Statement[] {
    const saying = this.saying(group);
    const under = this.under(group);
    if (saying.length === 0) return under;
    return under.length === 0 ? saying : this.#inOrder([...saying, ...under]);
  }

  #inOrder(statements: readonly Statement[]): readonly Statement[] {
    const wanted = new Set(statements);
    return this.#statements.filter((statement) => wanted.has(statement));
  }
}

/** Makes the statements of a document, in the order of its text, findable by their word groups. */
export function indexStatements(statements: readonly Statement[]): StatementIndex {
  return new StatementsByGroup(statements);
}
