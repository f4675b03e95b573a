"""Why a field is answered as it is: to whom, by which line of the policy, by which relation, and what would open it."""
