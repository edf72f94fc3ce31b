int adc_read(int channel);

int main(void) {
  int sum = 0;
  for (int channel = 0; channel < 4; channel++) {
    sum += adc_read(channel);
  }
  return sum;
}

void reset_handler(void) {
  main();
  for (;;) {
  }
}
