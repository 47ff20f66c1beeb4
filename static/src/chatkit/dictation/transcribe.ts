import type { ChatKitClient } from "../protocol/client";

/**
 * Has the server turn a recording into text (row 81).
 *
 * @throws ChatKitRequestError
 */
export async function transcribe(client: ChatKitClient, recording: Blob): Promise<string> {
  const { text } = await client.request("input.transcribe", {
    audio_base64: await base64(recording),
    mime_type: recording.type,
  });
  return text;
}

function base64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("error", () => reject(reader.error ?? new Error("Unreadable audio.")));
    reader.addEventListener("load", () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(",") + 1));
    });
    reader.readAsDataURL(blob);
  });
}
