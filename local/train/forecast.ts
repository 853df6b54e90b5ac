import { writeFileSync } from 'node:fs';
import { type ForecastModel, forecastModel, type NetworkTexts } from '../bench/forecastModel';
import { readSeries } from '../bench/readSeries';
import { score, type TestForecast, type TestSeries } from '../bench/score';
import { benchArguments } from '../bench/usage';
import { Random } from '../sample/random';
import { FOLDS, foldOf, sourceOf } from './folds';
import { type Case, learn, type Shape } from './learn';
import { casesOf, type Lesson, lessonsOf, levelShape } from './lessons';

/**
 * Learns the networks of src/forecast/experienceWeights.ts from the training parts of dev.csv, and tells what they are
 * worth on series and years that they have not seen. `npm run train:forecast` writes them; with `--years` it learns
 * again for each of the last three years and with `--sources` without each source, and only tells.
 */

const { flags } = benchArguments((words) => words.benchUsage.training, {
  years: { type: 'boolean' },
  sources: { type: 'boolean' },
});

const YEAR = 12;
const SEED = 20250101;
const COPIES = { level: 3, season: 2 };
const ROUNDS = { level: 14, season: 3 };
const WEIGHTS = 'src/forecast/experienceWeights.ts';
const FOLD_WEIGHTS = 'local/train/foldWeights.json';
const DIVISIONS = { folds: FOLDS.map(String), of: (id: string) => String(foldOf(id)) };

const say = (line: string) => process.stdout.write(`${line}\n`);

interface School {
  model: ForecastModel;
  series: readonly TestSeries[];
  lessons: readonly Lesson[];
}

/** Several networks of both kinds, each begun by other chance. */
function networks(model: ForecastModel, lessons: readonly Lesson[]): NetworkTexts {
  const { level, season } = casesOf(lessons);
  const several = (cases: Case[], sizes: readonly number[], shape: Shape, rounds: number, copies: number) =>
    Array.from({ length: copies }, (_, copy) =>
      model.encode(learn(cases, { sizes, shape, rounds }, new Random(SEED + copy))),
    );
  return {
    level: several(level, model.LEVEL_SIZES, levelShape(model), ROUNDS.level, COPIES.level),
    season: several(season, model.SEASON_SIZES, [[1]], ROUNDS.season, COPIES.season),
  };
}

/** Lessons that were over `back` months before the test year began. */
function over({ series, lessons }: School, back: number): Lesson[] {
  return lessons.filter(({ series: at, end }) => end + YEAR <= (series[at]?.train.length ?? 0) - back);
}

/** What the networks of each part say of the series in it, and what the own forecasts say, `back` months earlier. */
function tell(
  school: School,
  back: number,
  parts: ReadonlyMap<string, NetworkTexts>,
  of: (id: string) => string,
): void {
  const { model } = school;
  const earlier = school.series.flatMap((one) => {
    const values = [...one.train, ...one.test].slice(0, one.train.length + YEAR - back);
    return values.length < 4 * YEAR ? [] : [{ ...one, train: values.slice(0, -YEAR), test: values.slice(-YEAR) }];
  });
  const none = model.networksOf({ level: [], season: [] });
  const read = new Map([...parts].map(([part, texts]) => [part, model.networksOf(texts)]));
  for (const seen of [36, 48, 0]) {
    const told = (own: boolean) =>
      earlier.map(({ id, train }): TestForecast => {
        const networks = own ? none : read.get(of(id));
        const { months } = model.forecast(train.slice(-seen), YEAR, undefined, networks);
        return { point: months.map(({ point }) => point), lo80: [], hi80: [], lo95: [], hi95: [] };
      });
    const [before, after] = [told(true), told(false)];
    const owa = (some: (id: string) => boolean, forecasts: TestForecast[]) =>
      score(
        earlier.filter(({ id }) => some(id)),
        forecasts.filter((_, at) => some(earlier[at]?.id ?? '')),
        seen,
      ).owa;
    const ratios = [...new Set(earlier.map(({ id }) => sourceOf(id)))].map((source) => {
      const some = (id: string) => sourceOf(id) === source;
      return `${source} ${(owa(some, after) / owa(some, before)).toFixed(3)}`;
    });
    const [was, is] = [owa(() => true, before), owa(() => true, after)];
    say(
      `  ${seen === 0 ? 'all history' : `last ${seen}   `}  OWA ${was.toFixed(4)} → ${is.toFixed(4)} (× ${(is / was).toFixed(4)})   ${ratios.join('  ')}`,
    );
  }
}

/** Networks for each part of the series, learned from the other parts. */
function learnApart(school: School, back: number, parts: readonly string[], of: (id: string) => string) {
  const lessons = over(school, back);
  return new Map(
    parts.map((part) => [
      part,
      networks(
        school.model,
        lessons.filter(({ series }) => of(school.series[series]?.id ?? '') !== part),
      ),
    ]),
  );
}

const series = readSeries('dev.csv');
if (!series) throw new Error('Without dev.csv there is nothing to learn from.');
const model = await forecastModel();
const school: School = { model, series, lessons: series.flatMap(({ train }, at) => lessonsOf(model, at, train)) };
say(`${school.lessons.length} histories of ${series.length} series`);

if (flags.has('years')) {
  for (const back of [0, 12, 24]) {
    say(`series not learned of, ${back} months before the test year`);
    tell(school, back, learnApart(school, back, DIVISIONS.folds, DIVISIONS.of), DIVISIONS.of);
  }
} else if (flags.has('sources')) {
  say('sources not learned of');
  const sources = [...new Set(series.map(({ id }) => sourceOf(id)))];
  tell(school, 0, learnApart(school, 0, sources, sourceOf), sourceOf);
} else {
  say('series not learned of');
  const apart = learnApart(school, 0, DIVISIONS.folds, DIVISIONS.of);
  tell(school, 0, apart, DIVISIONS.of);
  const all = networks(model, over(school, 0));
  say('series learned of, in the year after');
  tell(school, 0, new Map([['all', all]]), () => 'all');
  writeFileSync(FOLD_WEIGHTS, `${JSON.stringify(Object.fromEntries(apart), null, 2)}\n`);
  writeFileSync(WEIGHTS, weightsFile(all));
  say(`written: ${WEIGHTS}, ${FOLD_WEIGHTS}`);
}

function weightsFile({ level, season }: NetworkTexts): string {
  const lines = (texts: readonly string[]) => texts.map((text) => `    '${text}',`).join('\n');
  return `import type { NetworkTexts } from './experience';

/**
 * What was learned of ${school.series.length} monthly series from public sources, their last year left out: made by
 * \`npm run train:forecast\` (local/train), which says what it is worth on series that it has not seen. Not to be edited.
 */
export const NETWORK_TEXTS: NetworkTexts = {
  level: [
${lines(level)}
  ],
  season: [
${lines(season)}
  ],
};
`;
}
