let leadNumber = 0;

/** Makes a lead that nobody has seen: it asks for a demo, and is answered at once, or downloads, and waits. */
export function benchLead(kind: 'demo' | 'download'): Record<string, unknown> {
  leadNumber += 1;
  return {
    email: `lead-${process.pid}-${leadNumber}@example.com`,
    firstName: 'Jane',
    lastName: 'Doe',
    company: 'Example Corp',
    jobTitle: 'Platform Engineer',
    message: 'We would like to know more about our cluster costs.',
    leadData: { source: kind === 'demo' ? 'demo_request' : 'content_download_kubernetes_guide', medium: 'website' },
  };
}
