import { describe, expect, it } from 'vitest';
import { labelsAbove, lines, readStatements } from '../support/reading.ts';

/** The statements below a heading, as "modality text". */
function read(...text: readonly string[]): readonly string[] {
  const all = readStatements(lines('# Parcels', '', '## Requirements', '', ...text));
  return all.map((line) => line.slice(line.indexOf(' ') + 1));
}

describe('a question is answered', () => {
  it.each([
    ['on the same line', ['How many users are there? 3 million a day.'], '3 million a day.'],
    ['on the same line of a list', ['- How many users? 3 million a day'], '3 million a day'],
    [
      'behind a bold question',
      ['**Who waits?** The courier at the door.'],
      'The courier at the door.',
    ],
    ['behind an arrow', ['- **How many users?** -> 3 million'], '-> 3 million'],
    ['in the item below', ['- How fast must it be?', '  - below 200 ms'], 'below 200 ms'],
    [
      'in the paragraph of an item',
      ['- Do we have labels?', '', '  From the web log.'],
      'From the web log.',
    ],
    [
      'by the next line of the paragraph',
      ['Q: Is it for the app only?', 'A: The app and the web.'],
      'A: The app and the web.',
    ],
    [
      'by the next paragraph, which answers',
      ['How old may scores be?', '', 'Assume one day.'],
      'Assume one day.',
    ],
    ['by a figure', ['How much may it cost?', '', '$200 a day'], '$200 a day'],
    ['below a bold line', ['**How old may scores be?**', '', 'One day.'], 'One day.'],
    ['by a list', ['Which markets?', '', '- Norway', '- Chile'], 'Norway'],
    [
      'by a table',
      ['Which markets?', '', '| Market | Users |', '|--|--|', '| Chile | 2 |'],
      'Chile | 2',
    ],
    [
      'in two sentences',
      ['Do we have labels? Yes. They come from the log.'],
      'They come from the log.',
    ],
    ['with a mark of another script', ['有多少用户？ 300 万'], '300 万'],
  ])('%s', (_, text, answer) => {
    const found = read(...text);
    expect(found).toContain(`answered ${answer}`);
  });

  it('and is a label of its answer', () => {
    const source = lines('## Requirements', '', '- How fast must it be?', '  - below 200 ms');
    expect(labelsAbove(source, 'below')).toContain('question: How fast must it be?');
  });

  it.each([
    ['by another question', ['- How many users?', '- Which markets?']],
    ['by nothing', ['How many users are there?']],
    ['by TBD', ['- How many users?', '  - TBD']],
    ['by the next section', ['How many users are there?', '', '## Data', '', 'Scans of depots.']],
    ['by a statement about something else', ['How many users?', '', 'Scans come from depots.']],
  ])('not %s', (_, text) => {
    expect(read(...text).filter((line) => line.startsWith('answered'))).toEqual([]);
  });
});

describe('a table of questions', () => {
  it('answers in its answer column', () => {
    expect(
      read(
        '| # | Question | Assumption |',
        '|---|---|---|',
        '| 1 | How many users are there? | 3 million a day |',
        '| 2 | Do we have labels? | |',
        '| 3 | Which markets? | TBD |',
        '| 4 | Is it global? | Is that needed? |',
      ),
    ).toEqual([
      'answered 3 million a day',
      'asked 2 | Do we have labels?',
      'placeholder TBD',
      'asked Is that needed?',
    ]);
  });
});

describe('a dialogue', () => {
  it('in which the candidate asks', () => {
    expect(
      read(
        '**Interviewer:** Find lost parcels.',
        '',
        '**Candidate:** How many parcels are there?',
        '',
        '**Interviewer:** About 3 million a day.',
        '',
        '**Candidate:** And how fast must the answer be?',
        '',
        '**Interviewer:** The courier waits at the door.',
      ),
    ).toEqual([
      'asserted Interviewer: Find lost parcels.',
      'asked Candidate: How many parcels are there?',
      'answered Interviewer: About 3 million a day.',
      'asked Candidate: And how fast must the answer be?',
      'answered Interviewer: The courier waits at the door.',
    ]);
  });

  it('in which the interviewer asks', () => {
    expect(
      read(
        'Interviewer: How would you serve it?',
        'Candidate: Behind an API. The scores are computed nightly.',
        'Interviewer: What if it is down?',
        'Candidate: The last depot is shown.',
      ),
    ).toEqual([
      'asked Interviewer: How would you serve it?',
      'answered Candidate: Behind an API.',
      'answered The scores are computed nightly.',
      'asked Interviewer: What if it is down?',
      'answered Candidate: The last depot is shown.',
    ]);
  });

  it('with names and roles', () => {
    expect(
      read(
        '**Ann (interviewer):** How many parcels?',
        '',
        '**Ben (candidate):** I take 3 million.',
      ),
    ).toEqual([
      'asked Ann (interviewer): How many parcels?',
      'answered Ben (candidate): I take 3 million.',
    ]);
  });

  it('in letters', () => {
    expect(
      read(
        '**I:** Who waits?',
        '',
        '**C:** The courier.',
        '',
        '- **I:** Where?',
        '- **C:** At the door.',
      ),
    ).toEqual([
      'asked I: Who waits?',
      'answered C: The courier.',
      'asked I: Where?',
      'answered C: At the door.',
    ]);
  });

  it('with the speakers as headings of their own lines', () => {
    expect(
      read(
        '**Interviewer**',
        '',
        'How many parcels?',
        '',
        '**Candidate**',
        '',
        'I take 3 million a day.',
      ),
    ).toEqual(['asked How many parcels?', 'answered I take 3 million a day.']);
  });

  it('in which nobody answers the own question', () => {
    expect(read('**C:** How many users?', '', '**C:** The model is a tree.')).toEqual([
      'asked C: How many users?',
      'asserted C: The model is a tree.',
    ]);
  });
});

describe('a question in a table', () => {
  const table = (head: string, row: string): readonly string[] =>
    read(head, head.replace(/[^|]+/g, '-'), row);

  it('asks in a row of a question alone', () => {
    expect(table('| Topic | Question |', '| Depots | How many? |')).toEqual([
      'asked Depots | How many?',
    ]);
  });

  it('explains what the other cells of its row say', () => {
    expect(
      table('| Stage | Metric | Use |', '| Search | recall@200 | Are the depots found? |'),
    ).toEqual(['asserted Search | recall@200 | Are the depots found?']);
  });
});

describe('an answer that no word places', () => {
  it('goes on with the step of the answer before it', () => {
    const source = lines(
      '# Parcels',
      '',
      '- Q: How do you test it?',
      '  A: Train on ten weeks, test on the next one.',
      '- Q: And then?',
      '  A: Two depots get it for a month.',
    );
    expect(readStatements(source).at(-1)).toBe(
      'evaluation answered A: Two depots get it for a month.',
    );
  });
});
