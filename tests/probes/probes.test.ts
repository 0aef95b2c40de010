import { describe, expect, it } from 'vitest';
import { askProbe } from '../support/clauses.ts';
import { lines } from '../support/reading.ts';

describe('home-words', () => {
  const asked = askProbe('home-words', '{ step: monitoring, at-least: 8 }');

  it.each([
    ['below the heading', ['## Monitoring', 'We compare each input with the week before it.']],
    [
      'below headings of it',
      [
        '## Monitoring',
        '### Drift',
        'We compare each input with',
        '### Alerts',
        'the week before it.',
      ],
    ],
    [
      'in two homes',
      [
        '## Monitoring',
        'We compare each input.',
        '## Data',
        'A.',
        '## Monitoring again',
        'Once a month on all data.',
      ],
    ],
    [
      'in a table',
      [
        '## Monitoring',
        '',
        '| Signal | Action |',
        '|--|--|',
        '| share of missing scans an hour | page the owner |',
      ],
    ],
  ])('finds enough words %s', (_, text) => {
    expect(asked.verdict(lines(...text))).toBe('met');
  });

  it.each([
    ['no words', ['## Monitoring']],
    ['few words', ['## Monitoring', 'We watch drift.']],
    [
      'only questions',
      ['## Monitoring', 'How would we compare each input with the week before it?'],
    ],
    [
      'only prompts',
      ['## Monitoring', '[What would be compared with which week before, by whom?]'],
    ],
    [
      'only a drawing',
      [
        '## Monitoring',
        '```mermaid',
        'graph LR',
        '  a[compare each input] --> b[with the last week before]',
        '```',
      ],
    ],
    ['only comments', ['## Monitoring', '<!-- We compare each input with the week before it. -->']],
    [
      'words elsewhere',
      ['## Monitoring', '## Data', 'We compare each input with the week before it.'],
    ],
  ])('finds nothing for %s', (_, text) => {
    expect(asked.verdict(lines(...text))).toBe('missing');
  });
});

describe('answered-questions', () => {
  const asked = askProbe('answered-questions', '{ at-least: 2 }');

  it('finds questions with answers in any shape', () => {
    const source = lines(
      '## Requirements',
      '- How many parcels? 3 million a day',
      '- Who waits?',
      '  - the courier',
    );
    expect(asked.find(source)).toEqual(['3 million a day', 'the courier']);
  });

  it('finds bold questions with text below', () => {
    const source = lines(
      '**How many parcels?**',
      '',
      'Three million.',
      '',
      '**Who waits?**',
      '',
      'Couriers.',
    );
    expect(asked.find(source)).toEqual(['Three million.', 'Couriers.']);
  });

  it.each([
    ['one answer', ['- How many parcels? 3 million', '- Who waits?']],
    ['two answers to one question', ['- Which markets?', '  - Norway', '  - Chile']],
    ['statements', ['- 3 million parcels', '- The courier waits']],
  ])('finds nothing in %s', (_, text) => {
    expect(asked.find(lines('## Requirements', ...text))).toEqual([]);
  });
});

describe('estimate', () => {
  const asked = askProbe('estimate', '{}');

  it.each([
    '2 million parcels x 4 scans = 8 million rows a day',
    '10 M users * 5 requests / 86400 s ≈ 580 QPS',
    '500 GB per day × 30 days is 15 TB',
    '8 million rows a day → 93 a second',
  ])('finds %s', (text) => {
    expect(asked.verdict(`## Requirements\n\n- ${text}\n`)).toBe('met');
  });

  it.each([
    '8 million rows a day',
    'p99 = 200 ms',
    'from 3 to 5 scans per parcel',
    'How much is 2 million x 4 = 8 million?',
    'We go from v2 to v3 in 2 weeks',
  ])('finds nothing in %s', (text) => {
    expect(asked.verdict(`## Requirements\n\n- ${text}\n`)).toBe('missing');
  });

  const used = askProbe('estimate', '{ used: 1 }');
  const sum = '2 million parcels x 4 scans = 8 million rows a day';

  it.each([
    ['in its own sentence', [`${sum}, so one table suffices.`]],
    ['in the next sentence', [`${sum}.`, 'This means one machine is enough.']],
    [
      'later on',
      [`${sum}.`, '## Model', 'Trees.', '## Serving', 'One table takes 8 million rows a day.'],
    ],
  ])('finds a result that is used %s', (_, text) => {
    expect(used.verdict(lines('## Requirements', '', ...text))).toBe('met');
  });

  it('finds no result that settles nothing', () => {
    expect(used.verdict(lines('## Requirements', '', `${sum}.`, '## Model', 'Trees.'))).toBe(
      'missing',
    );
  });
});

describe('bounded-figures', () => {
  const asked = askProbe(
    'bounded-figures',
    '{ near: [recall, refunds], unless: [validation loss] }',
  );

  it.each([
    'recall >= 0.9',
    'recall at 3 of 95 % or more',
    'Refunds: -10 %, recall: > 0.8',
    '+2 % recall',
    'recall ≥ 90 %',
  ])('finds %s', (text) => {
    expect(asked.verdict(`## Evaluation\n\n- ${text}\n`)).toBe('met');
  });

  it('finds a figure below a label', () => {
    expect(asked.verdict(lines('## Evaluation', '- Recall', '  - at three depots > 0.9'))).toBe(
      'met',
    );
  });

  it.each([
    ['a bare figure', '- recall was 0.9'],
    ['an arrow', '- recall -> 0.9'],
    ['a figure of something else', '- latency < 200 ms'],
    [
      'a figure far away',
      '- recall is what we look at when two models are compared side by side each week, cost > 5 %',
    ],
    ['an excluded text', '- recall > 0.9 while the validation loss falls'],
    ['a denied word', '- no recall > 0.9'],
    ['a question', '- recall > 0.9?'],
  ])('finds nothing in %s', (_, text) => {
    expect(asked.verdict(`## Evaluation\n\n${text}\n`)).toBe('missing');
  });
});

describe('listed', () => {
  const asked = askProbe('listed', '{ under: [features], at-least: 3 }');

  it.each([
    ['items', ['- Features', '  - age', '  - country', '  - last click']],
    ['a list with commas', ['- Features: age, country, last click']],
    ['a bold lead-in', ['**Features:** age, country and last click']],
    ['"such as"', ['We take features such as age, country and last click.']],
    ['several lists', ['- User features: age, country', '- Item features: price']],
  ])('finds %s', (_, text) => {
    expect(asked.verdict(lines('## Data', '', ...text))).toBe('met');
  });

  it('finds rows below a heading', () => {
    const rows = ['| Name | Type |', '|--|--|', '| age | number |', '| country | id |'];
    expect(asked.verdict(lines('## Features', '', ...rows))).toBe('met');
  });

  it.each([
    ['too few', ['- Features: age, country']],
    ['the same again', ['- Features: age, age, Age']],
    ['things below another label', ['- Sources', '  - scans', '  - routes', '  - vans']],
    [
      'a sentence about them',
      ['Features are joined by parcel and stored for a year in the warehouse.'],
    ],
    ['questions', ['- Features', '  - age?', '  - country?', '  - last click?']],
    ['web addresses', ['- Features', '  - https://a.example/b, c, d']],
  ])('finds nothing in %s', (_, text) => {
    expect(asked.verdict(lines('## Data', '', ...text))).toBe('missing');
  });

  it('wants things that hold certain words', () => {
    const encoded = askProbe(
      'listed',
      '{ under: [features], words: [embedding, count], at-least: 2 }',
    );
    expect(encoded.verdict('## Data\n\n- Features: click count, title embedding, age')).toBe('met');
    expect(encoded.verdict('## Data\n\n- Features: clicks, title embedding, age')).toBe('missing');
  });

  it('wants things without certain words', () => {
    const named = askProbe('listed', '{ under: [features], except: [user, item], at-least: 2 }');
    expect(named.verdict('## Data\n\n- Features: user, item, age, country')).toBe('met');
    expect(named.verdict('## Data\n\n- Features: user, item, age')).toBe('missing');
  });

  it('wants things under several labels', () => {
    const grouped = askProbe('listed', '{ under: [features], at-least: 3, labels: 2 }');
    expect(grouped.verdict('## Features\n\n- User: age, country\n- Item: price')).toBe('met');
    expect(grouped.verdict('## Features\n\n- User: age, country, price')).toBe('missing');
  });
});

describe('pairs', () => {
  const asked = askProbe(
    'pairs',
    '{ left: [failure, down, outage], right: [safeguard, popular list, page|pages], at-least: 2 }',
  );

  it.each([
    [
      'a table',
      [
        '| Failure | Safeguard |',
        '|--|--|',
        "| ranker stops | yesterday's order |",
        '| scans late | last depot |',
      ],
    ],
    ['arrows', ['- Ranker down -> popular list', '- Outage of scans -> we page the owner']],
    [
      'conditions',
      ['- If the ranker is down, the popular list is shown', '- On an outage we page the owner'],
    ],
    ['labels', ['## Failures', '- Ranker: the popular list', '- Scans: we page the owner']],
  ])('finds %s', (_, text) => {
    expect(asked.verdict(lines('## Monitoring', '', ...text))).toBe('met');
  });

  it.each([
    ['one pair', ['- Ranker down -> popular list']],
    ['left sides alone', ['- Ranker down', '- Outage of scans']],
    ['right sides alone', ['- The popular list', '- We page the owner']],
    [
      'rows with an empty side',
      ['| Failure | Safeguard |', '|--|--|', '| ranker stops | |', '| scans late | |'],
    ],
    [
      'a table without such heads',
      ['| Part | Owner |', '|--|--|', '| ranker | Ann |', '| scans | Ben |'],
    ],
  ])('finds nothing in %s', (_, text) => {
    expect(asked.verdict(lines('## Monitoring', '', ...text))).toBe('missing');
  });

  it('takes what is told below the name of each failure, without a left', () => {
    const told = askProbe('pairs', '{ under: [what breaks], at-least: 2 }');
    const text = (second: string): string =>
      lines(
        '## What breaks',
        '',
        '- **Wet labels.** The print cannot be read. A clerk types the number by hand.',
        `- **Strike.** ${second}`,
      );
    expect(told.verdict(text('No van comes that day. Parcels wait in the next open depot.'))).toBe(
      'met',
    );
    expect(told.verdict(text('No van comes.'))).toBe('missing');
  });

  it('takes whatever stands behind the joint without a right, unless it is put off', () => {
    const joined = askProbe('pairs', '{ left: [down, late, lost], at-least: 2 }');
    expect(
      joined.verdict('## Monitoring\n\n- Ranker down: yesterday\n- Scans late → count twice'),
    ).toBe('met');
    expect(
      joined.verdict(
        '## Monitoring\n\nWhat if a scan is lost? Ask again. If the ranker is down, sort.',
      ),
    ).toBe('met');
    expect(joined.verdict('## Monitoring\n\n- Ranker down: TBD\n- Scans late → ?')).toBe('missing');
    expect(
      joined.verdict('## Monitoring\n\nIf the ranker is down, sort; if scans are late, wait.'),
    ).toBe('met');
    expect(joined.verdict('## Monitoring\n\n- The ranker is down\n- Scans late')).toBe('missing');
  });
});

describe('options-compared', () => {
  const asked = askProbe(
    'options-compared',
    '{ names: [logistic regression, boosted trees, neural network], merits: [pros, fast, slow, accurate, needs more data], at-least: 2 }',
  );

  it.each([
    [
      'rows with a merit in each',
      [
        '| Model | Note |',
        '|--|--|',
        '| Logistic regression | fast |',
        '| Boosted trees | accurate |',
      ],
    ],
    [
      'rows below a merit column',
      [
        '| Model | Pros |',
        '|--|--|',
        '| Logistic regression | simple |',
        '| Boosted trees | strong |',
      ],
    ],
    ['items', ['- Logistic regression: fast', '- Neural network: needs more data']],
    [
      'items below the names',
      ['- Logistic regression', '  - fast to train', '- Boosted trees', '  - slow to train'],
    ],
    ['sentences', ['Logistic regression is fast. A neural network needs more data.']],
    [
      'sections',
      ['### Logistic regression', 'It is fast.', '### Boosted trees', 'These are slow.'],
    ],
  ])('finds %s', (_, text) => {
    expect(asked.verdict(lines('## Model selection', '', ...text))).toBe('met');
  });

  it.each([
    ['names alone', ['- Logistic regression', '- Neural network']],
    ['one option', ['- Logistic regression: fast, accurate']],
    ['two names that share one merit', ['Logistic regression and boosted trees are fast.']],
    ['questions', ['- Is logistic regression fast?', '- Is a neural network slow?']],
  ])('finds nothing in %s', (_, text) => {
    expect(asked.verdict(lines('## Model selection', '', ...text))).toBe('missing');
  });

  it('keeps to a step', () => {
    const inModel = askProbe(
      'options-compared',
      '{ names: [kafka, batch], merits: [fast, slow], step: model, at-least: 2 }',
    );
    const text = ['- Kafka is fast', '- Batch is slow'];
    expect(inModel.verdict(lines('## Model selection', '', ...text))).toBe('met');
    expect(inModel.verdict(lines('## Serving', '', ...text))).toBe('missing');
  });
});

describe('ordered-stages', () => {
  const stages = '[fetch, retrieve, rank, re rank, return]';
  const asked = askProbe('ordered-stages', `{ stages: ${stages}, at-least: 3 }`);

  it.each([
    ['arrows', ['Fetch features -> retrieve -> rank -> return']],
    ['arrows of other kinds', ['Fetch → retrieve => rank']],
    ['a numbered list', ['1. Fetch features', '2. Retrieve 500 candidates', '3. Rank them']],
    [
      'words of sequence',
      ['First we fetch features, then we retrieve candidates, finally we rank them.'],
    ],
    [
      'sentences in sequence',
      ['We fetch features.', 'Then we retrieve candidates.', 'Finally we rank them.'],
    ],
    [
      'rows',
      [
        '| Stage | Time |',
        '|--|--|',
        '| fetch | 5 ms |',
        '| retrieve | 20 ms |',
        '| rank | 40 ms |',
      ],
    ],
    ['headings', ['### Fetch', 'Features.', '### Retrieve', 'Candidates.', '### Rank', 'Them.']],
  ])('finds %s', (_, text) => {
    expect(asked.verdict(lines('## Serving', '', ...text))).toBe('met');
  });

  it.each([
    ['two stages', ['Fetch features -> rank']],
    ['arrows between other things', ['Norway -> Chile -> Peru']],
    ['a sentence that names them', ['The parts fetch, retrieve and rank parcels.']],
    ['one stage again and again', ['1. Rank parcels', '2. Rank vans', '3. Rank depots']],
    [
      'stages in sections of their own',
      ['We fetch.', '## Data', 'We retrieve.', '## Model', 'We rank.'],
    ],
  ])('finds nothing in %s', (_, text) => {
    expect(asked.verdict(lines('## Serving', '', ...text))).toBe('missing');
  });

  it('takes a drawing for no more than part', () => {
    const drawing = ['```mermaid', 'graph LR', '  a[Fetch] --> b[Retrieve] --> c[Rank]', '```'];
    expect(asked.verdict(lines('## Serving', '', ...drawing))).toBe('partly');
  });

  it('may want arrows', () => {
    const arrowed = askProbe('ordered-stages', `{ stages: ${stages}, arrows: 1, at-least: 3 }`);
    expect(arrowed.verdict('## Serving\n\nFetch -> retrieve -> rank')).toBe('met');
    expect(arrowed.verdict('## Serving\n\n1. Fetch\n2. Retrieve\n3. Rank')).toBe('missing');
  });

  it('may want the order told', () => {
    const told = askProbe('ordered-stages', `{ stages: ${stages}, told: 1, at-least: 3 }`);
    expect(
      told.verdict('## Serving\n\n1. Fetch features\n2. Retrieve candidates\n3. Rank them'),
    ).toBe('met');
    expect(told.verdict('## Serving\n\n- Fetch features\n- Retrieve candidates\n- Rank them')).toBe(
      'missing',
    );
  });

  it('may want a step or a label', () => {
    const served = askProbe(
      'ordered-stages',
      `{ stages: ${stages}, step: serving, under: [request], at-least: 3 }`,
    );
    const chain = 'Fetch -> retrieve -> rank';
    expect(served.verdict(`## Serving\n\n### Request path\n\n${chain}`)).toBe('met');
    expect(served.verdict(`## Data\n\n### Request path\n\n${chain}`)).toBe('met');
    expect(served.verdict(`## Data\n\n${chain}`)).toBe('missing');
    expect(served.verdict(`## Serving\n\n${chain}`)).toBe('missing');
  });
});

describe('diagram', () => {
  const drawing = ['```mermaid', 'graph LR', '  a[Scale] --> b[Hopper] --> c[Sieve]', '```'];
  const asked = askProbe('diagram', '{}');

  it('finds a drawing and quotes it', () => {
    expect(asked.find(lines('## Serving', '', ...drawing))).toEqual([drawing.join('\n')]);
  });

  it.each([
    ['code', ['```python', 'print("a -> b")', '```']],
    ['a badge', ['![build](https://img.shields.io/badge/build-ok-green)']],
    ['prose', ['The app asks the gateway -> the ranker.']],
  ])('finds none in %s', (_, text) => {
    expect(asked.find(lines('## Serving', '', ...text))).toEqual([]);
  });

  const walked = askProbe(
    'diagram',
    '{ narrated: 1, verbs: [asks, sends, returns], parts: [app, gateway, ranker, log] }',
  );

  it.each([
    ['sentences', ['The app asks the gateway. The gateway sends parcels to the ranker.']],
    ['steps with arrows', ['1. App -> gateway', '2. Gateway -> ranker']],
    [
      'sentences about its own boxes',
      ['The sieve returns stones to the hopper. The hopper asks the sieve.'],
    ],
    [
      'a numbered list in the next section',
      ['## Life of a stone', '', '1. It falls in the hopper.', '2. A sieve.', '3. The scale.'],
    ],
  ])('finds a drawing that is walked in %s', (_, text) => {
    expect(walked.verdict(lines('## Serving', '', ...drawing, '', ...text))).toBe('met');
  });

  it.each([
    ['without words', drawing],
    ['with one sentence', [...drawing, '', 'The app asks the gateway.']],
    ['with sentences about single parts', [...drawing, '', 'The app sends. The gateway returns.']],
    [
      'with sentences in another chapter',
      [...drawing, '', '## Data', 'The app asks the gateway. The gateway sends to the log.'],
    ],
    ['that is not there', ['The app asks the gateway. The gateway sends to the ranker.']],
  ])('finds no drawing %s', (_, text) => {
    expect(walked.verdict(lines('## Serving', '', ...text))).toBe('missing');
  });
});

describe('responses-told', () => {
  const asked = askProbe(
    'responses-told',
    '{ under: [runbook, mitigations], responses: [kill switch], at-least: 3 }',
  );
  const text = (...told: readonly string[]): string => lines('## Runbook', '', ...told);

  it.each([
    ['behind arrows', ['- Gate jams → porter', '- Van late → next van', '- No ink → pencil']],
    [
      'behind dashes in one paragraph',
      ['Gate jams - porter comes. Ink out - use a pencil. Fog - wait an hour.'],
    ],
    [
      'between semicolons',
      [
        'If the gate jams the porter comes by; a torn label is typed by hand; fog has a kill switch.',
      ],
    ],
    ['as answers', ['Gate jams? The porter. No ink? A pencil. Fog? Wait.']],
  ])('is met by responses %s', (_, told) => {
    expect(asked.verdict(text(...told))).toBe('met');
  });

  it('is missing when things that go wrong are only named, or elsewhere', () => {
    expect(asked.verdict(text('- Gate jams', '- Van late', '- No ink'))).toBe('missing');
    expect(
      asked.verdict('## Data\n\n- Gate jams → porter\n- Van late → next\n- No ink → pencil'),
    ).toBe('missing');
  });
});
