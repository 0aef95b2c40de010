import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtInLinter } from '../support/built-in-linter.ts';

const answer = readFileSync(
  path.resolve(import.meta.dirname, '../../fixtures/answers/nested-bullets.md'),
  'utf8',
);

function toldOf(estimate: string): readonly string[] {
  const source = `${answer}\n## Estimates\n\n- ${estimate}\n`;
  return builtInLinter
    .lint('answer.md', source)
    .findings.filter(({ check }) => check === 'consistency/estimate-arithmetic')
    .map(({ message }) => message);
}

describe('sums of estimates', () => {
  it.each([
    '90M logins/day → 1,042 req/s; four times → about 4,200',
    '4,000/s × 30 ms → about 120 in flight',
    '90M × 4 KB → 360 GB/day; 90 days → 32 TB',
    'stages 4, 20, 6, 10 ms under a 50 ms p99',
    '30M DAU × 10, peak ×5 → 3,472 and 17,360/s',
    '30M DAU, 10 a day, ×3 peak → ~10,000 RPS',
    '10^8 × 128 × 4 bytes ~ 50 GB',
    '2·10^4 QPS × 6.1 ms → ~120 GPUs, ~200 at 60 %',
    '2K req/s = 5 billion a month; 2 % CTR → 100M clicks',
    '3M queries/day, two samples each → 6M/day; one week → 42M',
    '5 answers per 20K queries * 4 raters = 400K',
    '2B × 4/day → ~95,000/s; ×2 → 190,000; 20 % misses → 38,000; ×0.5 ÷ 300 → 63 shards',
    '20M DAU × 10 polls × 2 boards → ~5K/s',
    '430K items/day ≈ 5/s',
    '7M orders / 3600 ~ 1,950 per second',
    '6,000 DAU × 4 → 24,000/day → ~0.8 QPS',
    '400 candidates in 20 ms → about 0.05 ms each',
    '12 FTE × $90K + 200K × $7 = $2,480,000',
    '99.9 % → 43.8 min/month, 8.76 h/yr',
    '9,000 / 70 ≈ 129 GPUs; 300 / 1,000 = 1 server',
    '2 × 800 Gbps = 200 GB/s',
    '400M / 86,400 ≈ 400M / 100K ≈ 4,000',
    '50M clip ids × 32-dim embedding → ~6 GB',
    '3·10^7 hours of speech at 40–80× → ~5·10^5 GPU-hours',
    '200 Gbps over 500 nodes = 0.4 Gbps = 400 MB/s',
    '20 QPS × 300 tokens × 4 bytes × 8 bytes = 0.4 MB/s',
  ])('keeps silent on %s', (estimate) => {
    expect(toldOf(estimate)).toEqual([]);
  });

  it.each([
    ['40M DAU × 1 ping/min / 60 → ~11K QPS', '667,000 QPS', '60.6'],
    ['20M users × 30 KB = 600 TB', '600 GB', '1000'],
    ['90M items × 4 ms = ~9K CPU-hours/day', '100 CPU-hours/day', '90'],
    ['900 GB / (60 cores × 50 MB/s) ≈ 3 hours', '5 minutes', '36'],
    ['2B visits × 10 × 90 KB ≈ 1.8 EB', '1.8 PB', '1000'],
    ['5M series × 16 B × 4/min × 60 = ~192 GB/hour', '19.2 GB/hour', '10'],
    ['80,000 PB × $0.01 per GB = $800 billion', '$800 million', '1000'],
    ['30.6 EB / 90K nodes = 340 GB each', '340 TB each', '1000'],
    ['20,000 QPS × 50 ms = 10,000 in flight', '1,000', '10'],
    ['8 % of 50M visits = 400K', '4 million', '10'],
    ['12 × 24 × 350 = 1 million', '101,000', '9.92'],
  ])('says what %s comes to', (estimate, computed, factor) => {
    const [message = ''] = toldOf(estimate);
    expect(message).toContain(`comes to ${computed};`);
    expect(message).toContain(`factor of ${factor}.`);
  });

  it('lets figures and words beside a sum explain the difference', () => {
    expect(toldOf('30 copies of 20M rows × 1 KB = 600 GB')).toEqual([]);
    expect(toldOf('20M rows × 1 KB = 100 GB, replicated five times')).toEqual([]);
    expect(toldOf('20M rows × 1 KB = 600 GB/month')).toEqual([]);
  });
});
