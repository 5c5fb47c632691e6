using FrivilligPlattform.Contracts.Cooperation.V1;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>Keeps what Cooperation decided about a task, so that publication can be refused with the reason (rows 61 to 63).</summary>
public sealed class KeepTaskRule(RecruitmentDb db) : IConsumer<TaskRuleDecided>
{
    public async Task Consume(ConsumeContext<TaskRuleDecided> context)
    {
        var decided = context.Message;
        var scope = TaskRule.ScopeOf(decided.UnitId);
        var rule = await db.TaskRules.SingleOrDefaultAsync(r => r.TaskCode == decided.TaskCode && r.Scope == scope, context.CancellationToken);
        if (rule is null)
        {
            rule = TaskRule.For(decided.TaskCode, decided.UnitId);
            db.TaskRules.Add(rule);
        }

        // A class we do not know is treated as the strictest, never as allowed.
        var @class = Enum.TryParse<TaskClass>(decided.Class, ignoreCase: true, out var known) ? known : TaskClass.StaffOnly;
        LocalDecision? decision = Enum.TryParse<LocalDecision>(decided.Decision, ignoreCase: true, out var local) ? local : null;
        rule.Decide(decided.Name, @class, decision, decided.Reason, decided.ValidUntil, decided.At);
    }
}
