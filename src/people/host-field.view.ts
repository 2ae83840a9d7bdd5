/** Owns which control asks for a field of the product's own. */
import type {TemplateResult} from 'lit';
import {localizedText} from '../model/localized-text.js';
import type {HostField} from '../model/profile.js';
import {selectField, textField, type TextFieldOptions} from '../ui/field.js';

export interface HostFieldOptions extends Omit<TextFieldOptions, 'type' | 'inputMode' | 'onInput' | 'label'> {
  readonly language: string;
  readonly label?: string;
  /** What stands in a list while nothing is chosen. */
  readonly placeholder: string;
  readonly onInput: (value: string) => void;
}

export function hostField(
  field: HostField,
  {language, placeholder, ...options}: HostFieldOptions,
): TemplateResult {
  const shared = {
    ...options,
    label: options.label ?? localizedText(field.label, language),
    required: field.required,
    help: options.help ?? (localizedText(field.help, language) || undefined),
  };
  if (field.type === 'select') {
    const choices = (field.options ?? []).map(({value, label}) => ({
      value,
      label: localizedText(label, language),
    }));
    return selectField({
      ...shared,
      choices,
      placeholder,
      disabled: options.readonly ?? false,
      onChoose: options.onInput,
    });
  }
  return textField({
    ...shared,
    type: field.type === 'date' ? 'date' : 'text',
    inputMode: field.type === 'number' ? 'decimal' : 'text',
  });
}
