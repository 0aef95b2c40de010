import { describe, expect, it } from 'vitest';
import { lines, readHomes } from '../support/reading.ts';

describe('a section whose heading names no step', () => {
  const drift = [
    'We watch drift of the embeddings with PSI and alert the on call engineer.',
    'Retraining starts when drift is found, and the retrained model passes a gate.',
    'A fallback serves when the model fails, and the alert pages its owner.',
  ];

  it('is a home when it speaks clearly of one, even beside a heading that names it', () => {
    const homes = readHomes(
      lines(
        '# Parcels',
        '',
        '## Monitoring',
        '',
        'p99 on a dashboard.',
        '',
        '## When depots move',
        '',
        ...drift,
        '',
      ),
    );
    expect(homes.monitoring).toEqual(['Monitoring', 'When depots move']);
  });

  it('is none where the sections below it speak of different steps', () => {
    const homes = readHomes(
      lines(
        '# Parcels',
        '',
        '## The four rooms',
        '',
        '### Room one',
        '',
        ...drift,
        '',
        '### Room two',
        '',
        'Labels come from annotators; features are one hot encoded from raw events.',
        'Missing values are imputed, and the training data is joined from logs.',
        '',
      ),
    );
    expect(homes.monitoring).toEqual(['Room one']);
    expect(homes.data).toEqual(['Room two']);
  });

  it('goes with the heading above it unless it names another step almost alone', () => {
    const homes = readHomes(
      lines(
        '# Parcels',
        '',
        '## Failure modes',
        '',
        'Each has an owner.',
        '',
        '### Failure 1: wrong labels from depots',
        '',
        'We audit them.',
        '',
        '## Model',
        '',
        'A GBDT.',
        '',
        '### Loss function',
        '',
        'Log loss.',
        '',
      ),
    );
    expect(homes.data).toBeUndefined();
    expect(homes.evaluation).toEqual(['Loss function']);
  });
});

describe('a heading of training', () => {
  it('belongs to evaluation, but below a model to the model', () => {
    const alone = readHomes(
      lines('# Parcels', '', '## Model', '', 'A GBDT.', '', '## Training', '', 'Log loss.', ''),
    );
    expect(alone.evaluation).toEqual(['Training']);
    const below = readHomes(
      lines('# Parcels', '', '## Model', '', 'A GBDT.', '', '### Training', '', 'Log loss.', ''),
    );
    expect(below.evaluation).toBeUndefined();
  });
});

describe('a heading below another home', () => {
  it('is none when nothing but blanks stands under it', () => {
    const homes = readHomes(
      lines(
        '# Parcels',
        '',
        '## Data',
        '',
        'Scans of depots.',
        '',
        '## Worksheet',
        '',
        '### Labels',
        '',
        'TBD',
        '',
      ),
    );
    expect(homes.data).toEqual(['Data']);
  });

  it('has the step of the last of names that stand side by side', () => {
    const homes = readHomes(
      lines(
        '# Parcels',
        '',
        '## Retrieval model evaluation',
        '',
        'Recall at ten.',
        '',
        '## Model training and serving',
        '',
        'Pods.',
        '',
      ),
    );
    expect(homes.evaluation?.[0]).toBe('Retrieval model evaluation');
  });
});
