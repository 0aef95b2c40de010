import { drawingParts, type CaseGuide } from '../framework/case.ts';

/** What the core parts are called where no case names them. */
const usualNames: CaseGuide['drawing'] = {
  client: 'client',
  gateway: 'API gateway',
  features: 'feature store',
  serving: 'model serving',
  logging: 'event log',
  training: 'training pipeline',
  monitoring: 'monitoring',
};

/** A name that cannot end a node of Mermaid. */
function escapeName(name: string): string {
  return name.replace(/\s+/g, ' ').replace(/["[\]]/g, '');
}

/**
 * A drawing that waits to be made: the core parts as comments of Mermaid, without the arrows, which
 * are the writer's.
 */
export function writeDrawing(names: CaseGuide['drawing'] = usualNames): string {
  return [
    '```mermaid',
    'flowchart LR',
    '  %% The core parts. Take away the signs in front of those you need, and draw what flows where.',
    ...drawingParts.map((part) => `  %% ${part}[${escapeName(names[part])}]`),
    '```',
  ].join('\n');
}
