const refreshMs = 5_000;

/** Fetches the page anew, unless somebody has opened something on it and may be reading or writing there. */
function refresh() {
  if (document.hidden || document.querySelector('details[open]') !== null) return;
  location.reload();
}

setInterval(refresh, refreshMs);
