import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/text/tokens.ts';

const words = (text: string): string[] => tokenise(text, (word) => word).map((token) => token.text);

describe('words of a text', () => {
  it('takes no words from web addresses', () => {
    expect(words('Weights: https://example.org/zoo/bert-base/model.json, then fine-tune')).toEqual([
      'Weights',
      'then',
      'fine',
      'tune',
    ]);
  });

  it('keeps offsets behind an address', () => {
    const text = 'see http://a.org/x and train';
    const last = tokenise(text, (word) => word).at(-1);
    expect(text.slice(last?.start, last?.end)).toBe('train');
  });
});
