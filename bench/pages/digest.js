// A worker: what is known of a file from a catalogue in the portal, its length and its SHA-256 in hex.
self.onmessage = async ({ data }) => {
  const bytes = await (await fetch(data)).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  self.postMessage({ length: bytes.byteLength, sha256: [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("") });
};
