import type { Appearance } from '../../report/appearance.ts';
import type { FileJson } from '../../report/json.ts';
import { createJsonReporter } from '../../report/json.ts';
import { createJsonLinesReporter } from '../../report/jsonl.ts';
import { createMergedTextReporter } from '../../report/merged-text.ts';
import type { PlacedReporter } from '../../report/reporter.ts';
import { createPlacedReporter, type PlacedContext } from '../lint/create-placed-reporter.ts';
import type { ReportFormat } from '../lint/flags.ts';
import { leastShown } from '../lint/least-shown.ts';
import { tool } from '../lint/tool.ts';
import type { Projects } from './find-projects.ts';

interface MergedContext extends PlacedContext {
  readonly appearance: Appearance;
  readonly projects: Projects;
}

/** The reporter for a format, fed with files of JSON reports. */
export async function createMergedReporter(
  format: ReportFormat,
  context: MergedContext,
): Promise<PlacedReporter<FileJson>> {
  switch (format) {
    case 'json':
      return createJsonReporter(tool);
    case 'jsonl':
      return createJsonLinesReporter(tool);
    case 'text': {
      const least = leastShown(context.flags);
      return createMergedTextReporter({ ...context.appearance, least });
    }
    default: {
      const { reporter, turnTo } = await createPlacedReporter(format, context);
      return {
        ...reporter,
        file: (file) => {
          turnTo(context.projects.get(file.path) ?? null);
          return reporter.file(file);
        },
      };
    }
  }
}
