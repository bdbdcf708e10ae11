import { Group, NativeSelect, Textarea, TextInput } from "@mantine/core";

import type { Form } from "./itemForm";

const PRICES = [
  { value: "free", label: "Free" },
  { value: "one_time", label: "Paid once" },
  { value: "subscription", label: "By subscription" },
  { value: "variable", label: "Depends" },
];

type Props = { form: Form; change: (part: Partial<Form>) => void; listPrice?: string };
type Event = { currentTarget: { value: string } };

/** The facts of an item, as fields. */
export function ItemFields({ form, change, listPrice }: Props) {
  const field = (name: keyof Form) => ({
    value: form[name],
    onChange: (event: Event) => change({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput label="Title" required maxLength={200} {...field("title")} />
      <Textarea
        label="Description"
        maxLength={2000}
        autosize={false}
        rows={3}
        {...field("description")}
      />
      <Group grow preventGrowOverflow={false} wrap="wrap">
        <TextInput label="Genres" description="By commas" required {...field("genres")} />
        <TextInput label="Moods" description="By commas" {...field("moods")} />
      </Group>
      <Group grow preventGrowOverflow={false} wrap="wrap" align="flex-end">
        <NativeSelect label="Paid" data={PRICES} {...field("price_type")} />
        <TextInput
          label={listPrice ? `Price, now ${listPrice}` : "Price"}
          inputMode="decimal"
          pattern="\d{1,6}([.]\d{1,4})?"
          placeholder={listPrice && "Unchanged"}
          {...field("price")}
        />
        <TextInput label="Currency" pattern="[A-Z]{3}" required w={90} {...field("currency")} />
      </Group>
      <Group grow preventGrowOverflow={false} wrap="wrap">
        <TextInput label="Platform" maxLength={60} {...field("platform")} />
        <TextInput
          label="Hours"
          inputMode="decimal"
          pattern="\d{1,4}([.]\d{1,2})?"
          {...field("expected_hours")}
        />
        <TextInput label="Year" inputMode="numeric" pattern="-?\d{1,4}" {...field("year")} />
      </Group>
      <TextInput label="More about it at" type="url" maxLength={500} {...field("external_url")} />
      <TextInput label="Picture at" type="url" maxLength={500} {...field("image_url")} />
    </>
  );
}
