#!/usr/bin/env node
import path from 'node:path';
import { prepareCompiler } from './compiler.ts';
import { startProgram } from './start-program.ts';

prepareCompiler();
await startProgram(path.join(import.meta.dirname, 'program.cjs'));
