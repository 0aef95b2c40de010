import { uriOf } from './uri.ts';

/** The path in its pack of the file that holds a check. */
export function fileOfCheck(check: string): string {
  const ofCase = /^case\/([^/]+)\//.exec(check)?.[1];
  return ofCase === undefined ? `${check}.md` : `cases/${ofCase}.md`;
}

const isWebAddress = /^https?:\/\/[\w.-]+(?::\d+)?\/[\w./~-]+$/;

/**
 * The address of a file below a web address.
 *
 * @param base where the files stand, "https://…"; null where that is not known
 */
export function addressOfFile(base: string | null, file: string): string | undefined {
  return base !== null && isWebAddress.test(base) ? `${base}/${uriOf(file)}` : undefined;
}

/** The address of the page that teaches a check of mlsd, where mlsd has a public home. */
export function pageOfCheck(
  check: string,
  { repository, version }: { readonly repository: string | null; readonly version: string },
): string | undefined {
  return addressOfFile(repository && `${repository}/blob/v${version}/rules`, fileOfCheck(check));
}
