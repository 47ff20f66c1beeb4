/** Where OpenAI serves its element; the page's policy lets in nothing else of that host. */
const hostedScript = "https://cdn.platform.openai.com/deployments/chatkit/chatkit.js";
const hostedWithinMilliseconds = 5_000;

/** Which chat element the page got: ours, OpenAI's, or ours in place of OpenAI's that did not come. */
export type ChatElement = "local" | "hosted" | "fallback";

/** Defines `<openai-chatkit>`: the one that was chosen in the settings, or ours when it cannot be loaded. */
export async function defineChatElement(): Promise<ChatElement> {
  const isHosted = document.documentElement.dataset["chatUi"] === "hosted";
  if (isHosted && (await loadHosted())) return "hosted";
  await import("../chatkit/define");
  return isHosted ? "fallback" : "local";
}

/** Answers whether OpenAI's element was defined in time. */
async function loadHosted(): Promise<boolean> {
  // A script that never comes would keep the page from being loaded, which the window waits for.
  if (document.readyState !== "complete") {
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  }
  const script = document.createElement("script");
  script.src = hostedScript;
  return new Promise((resolve) => {
    const giveUp = (): void => {
      script.remove();
      resolve(false);
    };
    script.addEventListener("error", giveUp);
    setTimeout(giveUp, hostedWithinMilliseconds);
    void customElements.whenDefined("openai-chatkit").then(() => resolve(true));
    document.head.append(script);
  });
}
