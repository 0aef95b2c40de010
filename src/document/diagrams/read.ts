import type { Diagram } from '../diagram.ts';
export function readDiagram(source: string, language: string | null): Diagram | null {
  if (language === 'mermaid') { const nodes=[...source.matchAll(/\[([^\]\n]+)\]/g)].map(m=>({id:m[1]??'',label:m[1]??'',offset:m.index+1})); return { notation: 'mermaid', type: 'flowchart', nodes, edges: nodes.slice(1).map((n,i)=>({from:nodes[i]?.id??'',to:n.id,label:''})) }; }
  if (language === null) { const nodes=[...source.matchAll(/[A-Za-z][\w ]{3,30}/g)].map(m=>({id:m[0],label:m[0],offset:m.index})); return { notation: 'ascii', type: '', nodes, edges: nodes.slice(1).map((n,i)=>({from:nodes[i]?.id??'',to:n.id,label:''})) }; }
  return null;
}
