import { awayUntil, whoActsFor, type AbsenceTime } from './absence.ts';
import { fitTerritory, type OwnedTraits } from './fit-territory.ts';
import type { OwnerRules } from './owner-rules.ts';
import { noLoad, whyFull, type RepLoad } from './rep-load.ts';
import type { Team } from './team.ts';

/** How a lead came to its owner. The last two are a person's word. */
export type OwnerOrigin = 'crm' | 'deputy' | 'territory' | 'round-robin' | 'fallback' | 'changed-in-crm' | 'taken';

/** What an owner is chosen by. */
export interface OwnerQuestion extends AbsenceTime {
  readonly team: Team;
  readonly rules: OwnerRules;
  readonly traits: OwnedTraits;
  /** Whom the CRM names, by e-mail address; absent when it names nobody, or could not be asked. */
  readonly crmOwnerEmail?: string | undefined;
  /** By the person's key; whoever is not there has no leads. */
  readonly loads: ReadonlyMap<string, RepLoad>;
}

/** Who gets a lead. `because` completes the sentence "It is theirs: …". */
interface ChosenOwner {
  readonly rep: string;
  readonly origin: OwnerOrigin;
  readonly because: string;
}

/** Nobody may take it, and the playbook names no fallback. */
interface NoOwner {
  readonly rep?: undefined;
  readonly because: string;
}

/**
 * Chooses who gets a lead: whom the CRM names, else whose territory it is, else whose turn it is, else the fallback. Nobody who
 * is away or has enough gets it, but for whom the CRM names, who has it already, and for the fallback. Of several, the one
 * who has waited longest for a lead is taken, so the same question always has the same answer.
 */
export function chooseOwner(question: OwnerQuestion): ChosenOwner | NoOwner {
  return ofCrm(question) ?? ofTerritory(question) ?? ofTurn(question) ?? ofFallback(question);
}

/** Finds the rep with this e-mail address; undefined when the playbook knows none. */
export function repWithEmail(
  { team, rules }: Pick<OwnerQuestion, 'team' | 'rules'>,
  email: string | undefined,
): string | undefined {
  const wanted = email?.toLowerCase();
  return Object.keys(rules.reps).find((rep) => team[rep]?.email.toLowerCase() === wanted);
}

function ofCrm(question: OwnerQuestion): ChosenOwner | undefined {
  const rep = repWithEmail(question, question.crmOwnerEmail);
  if (rep === undefined) return undefined;
  if (whyNot(question, rep, { countsLeads: false }) === undefined) {
    return { rep, origin: 'crm', because: 'the CRM says so' };
  }
  return deputyOf(question, rep, `${nameOf(question, rep)}, whom the CRM names,`);
}

function deputyOf(question: OwnerQuestion, rep: string, whose: string): ChosenOwner | undefined {
  const until = awayUntil(question.team[rep] ?? { absences: [] }, question);
  const deputy = until === undefined ? undefined : whoActsFor(rep, question.team, question);
  if (deputy === undefined || whyNot(question, deputy) !== undefined) return undefined;
  return { rep: deputy, origin: 'deputy', because: `${whose} is away until ${until}, and this is the deputy` };
}

/** Whoever has a company by its name comes before those who have a country or a trade. */
function ofTerritory(question: OwnerQuestion): ChosenOwner | undefined {
  const { rules, traits } = question;
  const fitting = Object.entries(rules.reps).flatMap(([rep, { territories }]) =>
    territories.flatMap((territory) => {
      const because = fitTerritory(territory, traits);
      return because === undefined ? [] : [{ rep, because, isByName: territory.companyDomains !== undefined }];
    }),
  );
  for (const isByName of [true, false]) {
    const here = fitting.filter((one) => one.isByName === isByName);
    const rep = longestWaiting(question, [...new Set(here.map((one) => one.rep))]);
    const because = here.find((one) => one.rep === rep)?.because;
    if (rep !== undefined && because !== undefined) return { rep, origin: 'territory', because };
    const deputies = here.map((one) => deputyOf(question, one.rep, `${one.because}, and ${nameOf(question, one.rep)}`));
    const deputy = deputies.find((one) => one !== undefined);
    if (deputy !== undefined) return deputy;
  }
  return undefined;
}

function ofTurn(question: OwnerQuestion): ChosenOwner | undefined {
  const { roundRobin } = question.rules;
  const rep = longestWaiting(question, roundRobin);
  if (rep === undefined) return undefined;
  return { rep, origin: 'round-robin', because: `it is their turn${passedOver(question, roundRobin)}` };
}

function ofFallback(question: OwnerQuestion): ChosenOwner | NoOwner {
  const { fallback, reps } = question.rules;
  const because = `nobody else may take it${passedOver(question, Object.keys(reps))}`;
  return fallback === undefined ? { because } : { rep: fallback, origin: 'fallback', because };
}

function longestWaiting(question: OwnerQuestion, reps: readonly string[]): string | undefined {
  const lastTurnOf = (rep: string): number => (question.loads.get(rep) ?? noLoad).lastTurn;
  const free = reps.filter((rep) => whyNot(question, rep) === undefined);
  return free.toSorted((one, other) => lastTurnOf(one) - lastTurnOf(other))[0];
}

/** Tells why somebody cannot get a lead now; undefined when they can. */
function whyNot(
  question: OwnerQuestion,
  key: string,
  { countsLeads = true }: { readonly countsLeads?: boolean } = {},
): string | undefined {
  const [person, rep] = [question.team[key], question.rules.reps[key]];
  if (person === undefined || rep === undefined) return 'is no rep';
  const until = awayUntil(person, question);
  if (until !== undefined) return `is away until ${until}`;
  return countsLeads ? whyFull(rep.most, question.loads.get(key) ?? noLoad) : undefined;
}

function passedOver(question: OwnerQuestion, reps: readonly string[]): string {
  const reasons = reps.flatMap((rep) => {
    const reason = whyNot(question, rep);
    return reason === undefined ? [] : [`${nameOf(question, rep)} ${reason}`];
  });
  return reasons.length === 0 ? '' : ` (${reasons.join('; ')})`;
}

function nameOf({ team }: Pick<OwnerQuestion, 'team'>, key: string): string {
  return team[key]?.name ?? key;
}
