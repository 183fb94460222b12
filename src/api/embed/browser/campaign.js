const storageKey = 'leadline.campaign';

/**
 * Reads the campaign of the visit: from the page's address, else as an earlier page of the visit left it.
 * @returns {Record<string, string>}
 */
function readCampaign() {
  const parameters = [...new URLSearchParams(location.search)];
  const stated = parameters.filter(
    ([name, value]) => /^utm_(source|medium|campaign|term|content)$/.test(name) && value,
  );
  const found = JSON.stringify(Object.fromEntries(stated));
  try {
    if (stated.length > 0) sessionStorage.setItem(storageKey, found);
    return JSON.parse(sessionStorage.getItem(storageKey) ?? found);
  } catch {
    // A browser may forbid storage: then this page alone knows it.
    return JSON.parse(found);
  }
}

/** Holds the campaign as it was when the page was opened; a page may change its address later. */
export const campaign = readCampaign();
