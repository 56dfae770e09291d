// What a start costs at least.
int main(void) {
    return 0;
}
