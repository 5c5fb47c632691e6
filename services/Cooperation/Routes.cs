using FrivilligPlattform.Cooperation.Needs;
using FrivilligPlattform.Cooperation.Tasks;
using FrivilligPlattform.Cooperation.Units;

namespace FrivilligPlattform.Cooperation;

/// <summary>All that Cooperation answers.</summary>
public static class Routes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var units = app.MapGroup("/api/v1/units").WithTags("Units");
        ListUnits.Map(units);
        RegisterUnit.Map(units);
        ShowUnit.Map(units);
        ChangeUnit.Map(units);
        NameLeader.Map(units);
        NameCoordinator.Map(units);
        EndCoordinator.Map(units);
        DecideTask.Map(units);
        ListTaskDecisions.Map(units);

        var tasks = app.MapGroup("/api/v1/tasks").WithTags("Tasks");
        ListTasks.Map(tasks);
        ClassifyTask.Map(tasks);
        ShowTask.Map(tasks);
        ReclassifyTask.Map(tasks);

        var needs = app.MapGroup("/api/v1/needs").WithTags("Needs");
        ListNeeds.Map(needs);
        RegisterNeed.Map(needs);
        ShowNeed.Map(needs);
        CloseNeed.Map(needs);
    }
}
