import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../..');

/** Something in a source file and the line where it stands. */
export interface Mention {
  readonly name: string;
  /** 1-based. */
  readonly line: number;
}

/** A file of ours: what it imports, and which globals it uses. */
export interface SourceFile {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  /** Specifiers of imports, `import type`, re-exports, dynamic imports and import types; relative ones as project paths. */
  readonly imports: readonly Mention[];
  /** Identifiers that are neither declared names nor property names: "process", and "Math.random" for members. */
  readonly uses: readonly Mention[];
}

/** The text of the string literal that makes `node` an import, if it is one. */
function importedName(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const specifier = node.moduleSpecifier;
    return specifier && ts.isStringLiteral(specifier) ? specifier.text : null;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const specifier = node.arguments[0];
    return specifier && ts.isStringLiteral(specifier) ? specifier.text : '(computed)';
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return ts.isStringLiteral(node.argument.literal) ? node.argument.literal.text : null;
  }
  return null;
}

/** What a use of a global looks like: `Date.now`, `new Date`, `process`. */
function usedName(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    return `${node.expression.text}.${node.name.text}`;
  }
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
    return `new ${node.expression.text}${node.arguments?.length ? ' of something' : ''}`;
  }
  if (!ts.isIdentifier(node)) return null;
  const { parent } = node;
  const isName = 'name' in parent && parent.name === node;
  return isName ? null : node.text;
}

function resolveImport(specifier: string, importer: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return path.posix.join(path.posix.dirname(importer), specifier);
}

/** Reads the text of one file; `file` is its path relative to the project. */
export function readSource(file: string, text: string): SourceFile {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const imports: Mention[] = [];
  const uses: Mention[] = [];
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    const imported = importedName(node);
    if (imported !== null) imports.push({ name: resolveImport(imported, file), line });
    const used = usedName(node);
    if (used !== null) uses.push({ name: used, line });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path: file, imports, uses };
}

/** Every TypeScript file below `folder` of the project, sorted by path. */
export function readSourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => readSource(file, readFileSync(path.join(root, file), 'utf8')));
}
