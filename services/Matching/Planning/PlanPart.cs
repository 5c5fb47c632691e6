using FrivilligPlattform.Matching.Rosters;

namespace FrivilligPlattform.Matching.Planning;

/// <summary>A person in a part of the problem: what is fixed around it, what the next shifts cost, what may still be taken.</summary>
internal sealed record PlanPerson(DutyLimits Limits, IReadOnlyList<Duty> Fixed, int AlreadyTaken, int MostShifts, Func<Duty, IReadOnlyList<Duty>, bool> Fits, Func<int, int> CostOfNth);

/// <summary>Places in a role of a shift.</summary>
internal sealed record PlanOpening(Duty Duty, int Free, int Value);

/// <summary>Somebody who may be put forward for an opening, and how well it suits.</summary>
internal readonly record struct PlanPair(int Person, int Opening, int Liking);
