import { readSayings } from '../crisis/ledger';
import type { Outcome } from '../workbook/run';
import { readSettings } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import { drawCharts } from './chartLedger';
import { piecesOfStrangers } from './creators/creator';
import { boundsOf, openCreators } from './creators/creatorLedger';
import { reviewCreators } from './creators/job';
import { creatorSettings } from './creators/tabs';
import { reviewFunnel } from './funnel/job';
import { openPieces } from './ledger';
import { painBlock, ratedPains, writePains } from './pains/job';
import { openPains } from './pains/painLedger';
import type { Piece } from './piece';
import { emptyLanes } from './structure/emptyLanes';
import { byReach } from './structure/ranking';
import { postOf, readSamples } from './structure/sampleLedger';
import { comparisonsOf, provenElements } from './structure/structure';
import { showStructure } from './structure/structureLedger';
import { contentSettings } from './tabs';

/**
 * Content that sells (guide, section 4): the funnel and ROI of each piece and where it loses its viewers, what creators brought and whom to book next, which pains
 * are worth a piece, what the posts that went the farthest are made of, and where the leaders are not.
 */
export function reviewContent(shop: Shop): Outcome {
  const settings = readSettings(shop, { ...contentSettings, ...creatorSettings });
  const { enough, margin, budget } = settings;
  const reading = openPieces(shop);
  const pieces = reading.entries.map(({ piece }) => piece);
  const creators = openCreators(shop, boundsOf(shop, settings));
  const strangers = new Set(piecesOfStrangers(creators.creators, pieces).map(({ id }) => id));
  const funnel = reviewFunnel(shop, reading, strangers, { enough, margin });
  const round = reviewCreators(shop, creators, pieces, { enough, budget, margin });
  const topics = reviewTopics(shop, pieces, Math.max(1, Math.round(settings.top)));
  drawCharts(shop, [...funnel.drawings, ...round.drawings, ...topics.drawings]);
  const result = shop.texts.content.ran({
    pieces: pieces.length,
    weak: funnel.review.pieces.filter(({ standing }) => standing.state === 'weak').length,
    noCost: pieces.filter(({ cost }) => cost === null).length,
    creators: creators.creators.length,
    booked: round.booked,
    words: topics.words,
    best: topics.best,
  });
  return { result, done: true };
}

/** 痛点词 and TOP10结构, each of which wants the other: a pain is told what nobody makes of it, an empty lane how much it is wanted. */
function reviewTopics(shop: Shop, pieces: readonly Piece[], top: number) {
  const samples = readSamples(shop);
  const own = pieces.filter(({ published }) => published <= shop.now.slice(0, 10)).map(postOf);
  const comparisons = comparisonsOf([...own, ...samples], top);
  const leading = byReach(samples).slice(0, top);
  const leaders = leading.length < top ? null : leading;
  const pains = openPains(shop, { sayings: readSayings(shop), leaders, top });
  const rated = ratedPains(pains, top);
  const demands = rated.map(({ entry, opportunity }) => ({ word: entry.word, score: opportunity.score }));
  const lanes = emptyLanes(demands, samples, own);
  writePains(shop, pains, rated, { lanes, proven: provenElements(comparisons), top });
  const drawings = showStructure(shop, [...own, ...samples], comparisons, lanes, top, painBlock(rated));
  const [first] = [...rated].sort((left, right) => left.opportunity.rank - right.opportunity.rank);
  const best = first && first.opportunity.score > 0 ? first.entry.word : null;
  return { words: rated.length, best, drawings };
}
