import type { Annotation, ThreadItem, UserMessageItem } from "../../chatkit/protocol/items";
import { sampleThread } from "../canned-server";

const base = { thread_id: sampleThread, created_at: "2026-03-04T10:00:00" };

/** A picture from the page's own origin, which is the one that pictures may come from. */
export const PICTURE = "/src/gallery/samples/hills.svg";

export function said(id: string, text: string): UserMessageItem {
  return { ...base, id, type: "user_message", content: [{ type: "input_text", text }] };
}

export function answered(id: string, text: string, annotations: Annotation[] = []): ThreadItem {
  return {
    ...base,
    id,
    type: "assistant_message",
    content: [{ type: "output_text", text, annotations }],
  };
}

/** A message with all that a message of the user can have. */
export const richMessage: UserMessageItem = {
  ...base,
  id: "m_rich",
  type: "user_message",
  quoted_text: "The rent is due on the first working day of the month.",
  attachments: [
    { type: "image", id: "a_1", name: "Hills", mime_type: "image/svg+xml", preview_url: PICTURE },
    { type: "file", id: "a_2", name: "lease-2026.pdf", mime_type: "application/pdf" },
  ],
  content: [
    { type: "input_text", text: "Move " },
    {
      type: "input_tag",
      id: "t_1",
      text: "@Pay rent",
      group: "Tasks",
      interactive: true,
      data: {},
    },
    { type: "input_text", text: " to Friday, please.\nThe *stars* here stay as they are." },
  ],
};

export const shortTalk: ThreadItem[] = [
  said("m_1", "What is left for today?"),
  answered("m_2", "Two things: **pay the rent** by 5 pm, and call Mara back."),
  richMessage,
  answered("m_3", "Done. *Pay rent* is now due on Friday, 6 March, and I kept the reminder."),
];

export const longMarkdown = `## A plan for the move

Three weeks are enough when the order is right. Start with what others have to confirm.

### First week

1. Write to the landlord and fix the date of the handover.
2. Ask two firms for an offer:
   - with packing
   - without packing
3. Book the lift for the morning.

> What is not packed by Thursday is carried in bags on Saturday.

### Tasks

- [x] Measure the new kitchen
- [ ] Order boxes, see [how many are usual](https://example.org/boxes)
- [ ] ~~Sell the sofa~~ It goes along

---

A formula for the number of boxes is \`rooms * 12 + people * 5\`, **at least** thirty.`;

export const codeAndTable = `The script reads the list and counts what is open:

\`\`\`python
def open_tasks(path: str) -> int:
    """Count the tasks that are not done."""
    with open(path, encoding="utf-8") as lines:
        return sum(1 for line in lines if not line.startswith("x "))
\`\`\`

| Room | Boxes | Weight | Who |
|:-----|------:|-------:|:----|
| Kitchen | 14 | 180 kg | Mara |
| Study | 22 | 340 kg | Jon |
| Bedroom | 9 | 95 kg | Mara |

The mass of all boxes is $m = \\sum_{i=1}^{n} m_i$, and with the van's limit

$$
\\frac{m}{m_{\\text{max}}} \\le 0.8
$$`;

const cited = "The lift has to be booked three days ahead. The handover is on Friday.";

/** An answer whose sources are marked in the text. */
export const citedAnswer = answered("m_cited", cited, [
  {
    type: "annotation",
    index: 43,
    source: {
      type: "url",
      title: "House rules",
      url: "https://example.org/rules",
      attribution: "example.org",
    },
  },
  {
    type: "annotation",
    index: cited.length,
    source: { type: "file", title: "Lease", filename: "lease-2026.pdf" },
  },
  {
    type: "annotation",
    source: { type: "entity", id: "e_1", title: "Pay rent", icon: "calendar", interactive: true },
  },
]);

export const arabicTalk: ThreadItem[] = [
  said("m_ar_1", "ما المهام المتبقية اليوم؟"),
  answered(
    "m_ar_2",
    `بقيت مهمتان:

1. **دفع الإيجار** قبل الساعة الخامسة
2. الاتصال بمارا

> لا تنسَ أن المكتب يغلق مبكرًا.`,
  ),
  said("m_ar_3", "Thanks, and in English?"),
  answered("m_ar_4", "Two tasks are left: pay the rent, and call Mara."),
];

export const generatedImage: ThreadItem = {
  ...base,
  id: "m_image",
  type: "generated_image",
  image: { id: "i_1", url: PICTURE },
};

export const imageInTheMaking: ThreadItem = { ...base, id: "m_making", type: "generated_image" };

export const structuredInput: ThreadItem = {
  ...base,
  id: "m_input",
  type: "structured_input",
  status: "pending",
  inputs: [
    {
      type: "multiple_choice",
      id: "q_day",
      question: "Which day suits you?",
      options: [{ value: "Friday" }, { value: "Saturday" }, { value: "Next week" }],
    },
    {
      type: "freeform",
      id: "q_note",
      question: "Anything else?",
      description: "Stairs, parking, pets.",
    },
  ],
};

export const answeredInput: ThreadItem = {
  ...structuredInput,
  id: "m_answered",
  status: "answered",
  inputs: structuredInput.inputs.map((one) => ({
    ...one,
    answer: { values: [one.id === "q_day" ? "Friday" : "Third floor, no lift."] },
  })),
};
