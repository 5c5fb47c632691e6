namespace FrivilligPlattform.Matching.Planning;

/// <summary>
/// The most profitable flow from a source to a sink (successive shortest paths with potentials): exact for whole numbers. Arcs are given
/// layer by layer, so that the first potentials come from one pass over them.
/// </summary>
internal sealed class Flow(int nodes)
{
    private readonly List<int>[] arcs = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
    private readonly List<int> to = [];
    private readonly List<int> room = [];
    private readonly List<int> cost = [];
    private readonly long[] potential = new long[nodes];
    private readonly long[] distance = new long[nodes];
    private readonly int[] via = new int[nodes];
    private readonly bool[] done = new bool[nodes];

    /// <summary>Adds an arc and returns its number; arcs out of a node come after all arcs into it.</summary>
    public int Add(int from, int target, int capacity, int profit)
    {
        var arc = to.Count;
        arcs[from].Add(arc);
        arcs[target].Add(arc + 1);
        to.AddRange([target, from]);
        room.AddRange([capacity, 0]);
        cost.AddRange([-profit, profit]);
        return arc;
    }

    /// <summary>True when the arc carries anything.</summary>
    public bool Carries(int arc) => room[arc + 1] > 0;

    /// <summary>Sends as much as pays and returns the profit.</summary>
    public long Run(int source, int sink)
    {
        FirstPotentials(source);
        long profit = 0;
        while (Shortest(source, sink))
        {
            var length = potential[sink] - potential[source];
            if (length >= 0)
                break;

            var amount = int.MaxValue;
            for (var node = sink; node != source; node = to[via[node] ^ 1])
                amount = Math.Min(amount, room[via[node]]);
            for (var node = sink; node != source; node = to[via[node] ^ 1])
            {
                room[via[node]] -= amount;
                room[via[node] ^ 1] += amount;
            }

            profit -= length * amount;
        }

        return profit;
    }

    private void FirstPotentials(int source)
    {
        Array.Fill(potential, long.MaxValue / 4);
        potential[source] = 0;
        for (var arc = 0; arc < to.Count; arc += 2)
        {
            var from = to[arc + 1];
            if (room[arc] > 0)
                potential[to[arc]] = Math.Min(potential[to[arc]], potential[from] + cost[arc]);
        }
    }

    /// <summary>Finds the shortest way in reduced lengths and moves the potentials by it.</summary>
    private bool Shortest(int source, int sink)
    {
        Array.Fill(distance, long.MaxValue / 4);
        Array.Clear(done);
        distance[source] = 0;
        var open = new PriorityQueue<int, long>();
        open.Enqueue(source, 0);
        while (open.TryDequeue(out var node, out _))
        {
            if (done[node])
                continue;

            done[node] = true;
            if (node == sink)
                break;

            foreach (var arc in arcs[node])
            {
                var next = to[arc];
                if (room[arc] == 0 || done[next])
                    continue;

                var length = distance[node] + cost[arc] + potential[node] - potential[next];
                if (length < distance[next])
                {
                    (distance[next], via[next]) = (length, arc);
                    open.Enqueue(next, length);
                }
            }
        }

        if (!done[sink])
            return false;

        for (var node = 0; node < potential.Length; node++)
            potential[node] += Math.Min(distance[node], distance[sink]);
        return true;
    }
}
