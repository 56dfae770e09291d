import BriefingKit
print(n)
