import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { holeyDesign, thinDesign } from '../support/designs.ts';
import { builtInLinter } from '../support/built-in-linter.ts';
import { lines, readDocument } from '../support/reading.ts';

function kindOf(...text: readonly string[]): string {
  return readDocument(lines(...text)).kind;
}

const fixture = path.resolve(import.meta.dirname, '../../fixtures/bench/parking-spaces.md');

describe('a design', () => {
  it.each([
    ['whole', readFileSync(fixture, 'utf8')],
    ['thin', thinDesign],
    ['with a hole', holeyDesign],
    [
      'of terse notes',
      lines(
        '# spam filter for reviews',
        '- goal: fewer fake reviews shown, 2M reviews/day',
        '- in: review text + account; out: P(fake), binary classif',
        '- labels from moderators, 1% positive -> downsample',
        '- baseline LR on tf-idf, then fine-tuned BERT',
        '- PR-AUC offline, A/B on hide rate',
        '- serve async via queue, p99 2s',
        '- monitor drift, retrain weekly',
      ),
    ],
    [
      'without headings',
      lines(
        'We want to find lost parcels. The input is the scans of a parcel and the output a score for each depot, so this is',
        'multi-class classification. Labels are the depots where parcels were found. A logistic regression is the baseline',
        'and gradient boosted trees the choice. We train with cross entropy and measure recall at 3 on a time-based split.',
        'The model is served behind an API, and we monitor data drift and retrain each month.',
      ),
    ],
    [
      'of one small table',
      lines(
        '| Step | Decision |',
        '|---|---|',
        '| Input | the session so far |',
        '| Output | probability of purchase |',
        '| Data | click log, orders |',
        '| Model | GBDT |',
        '| Metrics | AUC offline, conversion online |',
        '| Serving | online, 50 ms |',
        '| Monitoring | drift of scores |',
      ),
    ],
    [
      'of three sentences',
      lines(
        'We want riders to wait less, so we forecast demand per zone for the next half hour. A seasonal mean is the',
        'baseline and LightGBM on lags, weather and events is the model. We validate on the last four weeks with MAPE, and',
        'serve a table of forecasts refreshed every ten minutes.',
      ),
    ],
    [
      'in a dialogue',
      lines(
        '**Interviewer:** Who uses it? **Me:** Dispatchers. We predict whether the recipient is at home, a binary',
        'classification; scan events give the labels.',
        '**Interviewer:** Which model? **Me:** Logistic regression, then boosted trees. PR-AUC on the last two weeks.',
        '**Interviewer:** What breaks? **Me:** New depots; we retrain weekly.',
      ),
    ],
  ])('%s', (_, text) => {
    expect(readDocument(text).kind).toBe('design');
  });
});

describe('a template', () => {
  it('of prompts in brackets', () => {
    expect(
      kindOf(
        '# My answer',
        '## Requirements',
        '- Business goal: [which number should change?]',
        '- Latency: [who waits?]',
        '## Data',
        '- Sources: [which logs?]',
        '## Model',
        '- Baseline: [what is the simplest thing?]',
      ),
    ).toBe('template');
  });

  it('of questions', () => {
    expect(
      kindOf(
        '# ML system design',
        '## Requirements',
        '- What is the business goal?',
        '- How fast must it be?',
        '## Data',
        '- Where do labels come from?',
        '## Model',
        '- What is the baseline?',
        '## Evaluation',
        '- Which offline metric, and why?',
      ),
    ).toBe('template');
  });

  it('of boxes to tick', () => {
    expect(
      kindOf(
        '# ML design checklist',
        '- [ ] Business goal stated',
        '- [ ] Latency budget stated',
        '- [ ] Baseline model named',
        '- [ ] Offline metric named',
      ),
    ).toBe('template');
  });

  it('no longer, once it is filled', () => {
    const filled = thinDesign.replace('# Finding lost parcels', '# My answer');
    expect(kindOf(filled, '', '- Ownership: [who is paged?]')).toBe('design');
  });
});

describe('not a design', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\n\t\n'],
    ['only a title', '# Visual search'],
    ['only a title of a step', '# Monitoring'],
    [
      'a read-me',
      lines(
        '# parcel-finder',
        'A command that finds parcels.',
        '## Installation',
        '`npm install parcel-finder`',
        '## Usage',
        'Run `parcel-finder --depot 3`. The output is a table of scans.',
        '## Contributing',
        'Open a pull request; tests run in CI. Features are welcome.',
      ),
    ],
    [
      'a design without a model',
      lines(
        '# A link shortener',
        '## Requirements',
        '100 million links a month, redirects below 50 ms, 10,000 QPS for reads.',
        '## API design',
        'POST /links takes a URL and returns a short code. GET /{code} redirects.',
        '## Database',
        'A key-value store with the code as primary key, sharded by its hash.',
        '## Scaling',
        'A cache before the database, a load balancer before the service, replicas in two regions.',
        '## Monitoring',
        'An alert on the error rate and on p99, a dashboard for the cache.',
      ),
    ],
    [
      'a change log',
      lines(
        '# Changelog',
        '## 1.2.0',
        '- Add a two-tower model and recall at 100 to the evaluation',
        '- Retrain weekly, monitor drift',
        '## 1.1.0',
        '- Serve behind an API; latency below 200 ms',
      ),
    ],
    [
      'a tutorial about metrics',
      lines(
        '# Precision and recall',
        'In this tutorial we train a classifier on the iris data and plot the curve.',
        '## Load the data',
        'Split it into train and test.',
        '## Evaluate',
        'Compute precision and recall, and serve the plot from a notebook.',
      ),
    ],
    [
      'notes on a network',
      lines(
        '# Attention',
        'The transformer replaces recurrence with self-attention. Positional encodings are sinusoidal. Multi-head attention',
        'attends to several positions. It reaches 28.4 BLEU.',
      ),
    ],
    [
      'a tutorial about something else',
      lines(
        '# Baking bread',
        'Mix flour, water and salt. Let the dough rest for an hour.',
        '## Shape',
        'Fold it four times and put it into a basket.',
        '## Bake',
        'Forty minutes at 230 degrees, the first twenty with steam.',
      ),
    ],
  ])('%s', (_, text) => {
    expect(readDocument(text).kind).toBe('not-a-design');
  });

  it('is told without findings', () => {
    const report = builtInLinter.lint('empty.md', '');
    expect(report).toMatchObject({ steps: [], checks: [], findings: [], nextQuestions: [] });
    expect(report.document).toMatchObject({ title: null, words: 0 });
  });
});

describe('another language', () => {
  it.each([
    [
      'German',
      lines(
        '# Verlorene Pakete finden',
        'Wir wollen verlorene Pakete schneller finden, damit die Kosten für Erstattungen sinken. Das Modell ist ein',
        'Gradient Boosting und wird mit den Scans der Depots trainiert. Die Antwort muss in 200 ms vorliegen, weil der',
        'Bote an der Tür wartet. Wir messen den Recall auf den Daten des letzten Monats und überwachen die Eingaben.',
      ),
    ],
    [
      'French',
      lines(
        '# Retrouver les colis perdus',
        'Nous voulons retrouver les colis perdus plus vite pour que le coût des remboursements baisse. Le modèle est une',
        'forêt d’arbres entraînée sur les scans des dépôts. La réponse est attendue en 200 ms, car le livreur est à la',
        'porte. Nous mesurons le rappel sur les données du dernier mois et nous surveillons la dérive des entrées.',
      ),
    ],
    [
      'Spanish',
      lines(
        '# Encontrar paquetes perdidos',
        'Queremos encontrar los paquetes perdidos con más rapidez para que el coste de los reembolsos baje. El modelo es',
        'un conjunto de árboles que se entrena con los escaneos de los depósitos. La respuesta se espera en 200 ms, porque',
        'el repartidor está en la puerta. Medimos la cobertura con los datos del último mes y vigilamos las entradas.',
      ),
    ],
    [
      'Chinese',
      lines(
        '# 寻找丢失的包裹',
        '我们希望更快地找到丢失的包裹，从而降低退款成本。模型是梯度提升树，用仓库的扫描记录训练。',
        '快递员在门口等待，所以必须在 200 毫秒内给出答案。离线用上个月的数据计算召回率，线上监控输入的漂移。',
      ),
    ],
    [
      'Russian',
      lines(
        '# Поиск потерянных посылок',
        'Мы хотим быстрее находить потерянные посылки, чтобы снизить расходы на возвраты. Модель представляет собой',
        'градиентный бустинг, который обучается на данных сканирования. Ответ нужен за 200 мс, потому что курьер ждёт.',
        'Мы измеряем полноту на данных последнего месяца и следим за сдвигом входных данных.',
      ),
    ],
  ])('%s', (_, text) => {
    expect(readDocument(text).kind).toBe('unsupported-language');
    expect(builtInLinter.lint('x.md', text).findings).toEqual([]);
  });

  it('is not a design with headings in two languages', () => {
    const source = thinDesign
      .replace('## Data', '## 数据 Data')
      .replace('## Model', '## 模型 Model');
    expect(readDocument(source).kind).toBe('design');
  });

  it('is not a few foreign words', () => {
    expect(
      readDocument(`${thinDesign}\nThe depots of Le Havre and Las Palmas lose most.`).kind,
    ).toBe('design');
  });
});
