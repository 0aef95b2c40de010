import type { FactVocabulary } from '../../framework/fact-vocabulary.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { DesignDoc } from '../design-doc.ts';
import { readCadenceFacts } from './cadence-facts.ts';
import { readClaims } from './claim-facts.ts';
import { openFacts, type FactContext } from './context.ts';
import type { Facts, NodeFact } from './facts.ts';
import { readExclusions, readListed, readRisks } from './listed-facts.ts';
import { readQuantityFacts } from './quantity-facts.ts';

const noFacts: Facts = {
  quantities: [],
  cadences: [],
  claims: [],
  features: [],
  sources: [],
  exclusions: [],
  risks: [],
  nodes: [],
};

function readNodes({ doc }: FactContext): readonly NodeFact[] {
  const nodes = doc.statements.filter(({ form }) => form === 'node');
  return doc.diagrams.flatMap(({ span }, diagram) =>
    nodes
      .filter((node) => span.start <= node.span.start && node.span.end <= span.end)
      .map((node) => ({ label: node.prose.text, span: node.span, diagram })),
  );
}

/** A value that is made when it is first asked for. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/**
 * What a document says, as facts that can be compared. Nothing is read before it is asked for, and
 * each list is read once. Without a vocabulary (a pack that has no `facts.yaml`) there are no facts.
 */
export function readFacts(doc: DesignDoc, vocabulary: FactVocabulary<GroupId> | null): Facts {
  if (!vocabulary) return noFacts;
  const { cues } = vocabulary;
  const context = lazily(() => openFacts(doc, vocabulary));
  const quantities = lazily(() => readQuantityFacts(context()));
  const cadences = lazily(() => readCadenceFacts(context()));
  const claims = lazily(() => readClaims(context()));
  const features = lazily(() => readListed(context(), cues.featureLabels));
  const sources = lazily(() => readListed(context(), cues.sourceLabels));
  const exclusions = lazily(() => readExclusions(context()));
  const risks = lazily(() => readRisks(context()));
  const nodes = lazily(() => readNodes(context()));
  return {
    get quantities() {
      return quantities();
    },
    get cadences() {
      return cadences();
    },
    get claims() {
      return claims();
    },
    get features() {
      return features();
    },
    get sources() {
      return sources();
    },
    get exclusions() {
      return exclusions();
    },
    get risks() {
      return risks();
    },
    get nodes() {
      return nodes();
    },
  };
}
