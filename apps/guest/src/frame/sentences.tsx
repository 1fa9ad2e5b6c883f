/** Lines break between sentences first, where there is room for it. */
export function Sentences({ text }: { text: string }) {
  const sentences = text.match(/[^.。!?]+[.。!?]*\s*/g) ?? [text];
  return (
    <>
      {sentences.map((sentence) => (
        <span key={sentence} class="sentence">
          {sentence}
        </span>
      ))}
    </>
  );
}
