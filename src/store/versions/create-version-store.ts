import { createSequenceVersions } from '../enrollments/sequence-versions.ts';
import type { VersionStore } from '../ports/version-store.ts';
import type { StoreContext } from '../store-context.ts';
import { moveEnrollment } from './move-enrollment.ts';
import { countSent, listSent } from './messages-of-version.ts';
import { findVersions, listRunningOn, listVersions } from './read-versions.ts';
import { recallVersion, restoreVersion } from './recall-version.ts';
import { stayOnVersion, stopOrdered } from './end-version-order.ts';
import { findVersionOrder, keepVersionOrder, listOrdered } from './version-orders.ts';

/** Makes the part of the store that keeps what operators decide about versions of sequences. */
export function createVersionStore(context: StoreContext): VersionStore {
  const { db } = context;
  const versions = createSequenceVersions(db);
  return {
    list: () => listVersions(db),
    find: (sequence, hashPrefix) => findVersions(db, sequence, hashPrefix),
    keep: (version) => versions.keep(version),
    listRunning: (hash) => listRunningOn(db, hash),
    recall: (request) => recallVersion(db, request),
    restore: (hash) => restoreVersion(db, hash),
    order: (request) => keepVersionOrder(db, request),
    listOrdered: (orderId, page) => listOrdered(db, orderId, page),
    findOrder: (enrollmentId) => findVersionOrder(db, versions, enrollmentId),
    move: (request) => moveEnrollment(context, request),
    stay: (request) => stayOnVersion(context, request),
    stopOrdered: (request) => stopOrdered(context, request),
    listSent: (hash, page) => listSent(db, hash, page),
    countSent: (hash) => countSent(db, hash),
  };
}
