/** The types of failure that leave an activity; the workflow decides by them. */
export const failureTypes = {
  /** The vendor is late, down or over its limit; the same call may work later. */
  unavailable: 'VendorUnavailable',
  /** The vendor refused for good. */
  rejected: 'VendorRejected',
  /** A send ended without an answer; only a person or a look-up can tell whether it went out. */
  deliveryUnknown: 'DeliveryUnknown',
  /** The delivery was refused earlier and waits for an operator. */
  deliveryFailed: 'DeliveryFailed',
  /** Another try holds the delivery until its deadline. */
  deliveryInFlight: 'DeliveryInFlight',
  /** A draft that the guardrails did not let pass. */
  draftRefused: 'DraftRefused',
  /** An operator asked for something that cannot be done now. */
  refused: 'Refused',
  /** The system lacks a setting that it needs for this. */
  notConfigured: 'NotConfigured',
  notFound: 'NotFound',
  unexpected: 'Unexpected',
} as const;
