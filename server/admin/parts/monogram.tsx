export const Monogram = ({ name }: { name: string }) => <span class="monogram" data-letter={[...name][0]} />
